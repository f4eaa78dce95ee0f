package org.mortise.core.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.mortise.api.records.Transactions;
import org.mortise.core.persistence.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes events that everybody has received, some time after they happened. What waits or is a dead letter stays. */
final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final Sql sql;
    private final Transactions transactions;
    private final Duration time;
    private final Clock clock;
    private Instant next;

    Retention(Sql sql, Transactions transactions, Duration time, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.time = time;
        this.clock = clock;
        this.next = clock.instant().plus(EVERY);
    }

    /** Called often, by one thread; does something every ten minutes. */
    void clean() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        int deleted = transactions.required(() -> sql.update(
                "delete from mortise_event where dispatched = true and at < ? and not exists "
                        + "(select 1 from mortise_delivery d where d.event_id = mortise_event.id)",
                now.minus(time)));
        LOG.debug("Deleted {} old events", deleted);
    }
}
