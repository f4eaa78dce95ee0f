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
    private static final int AT_ONCE = 5_000;

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
        LOG.debug("Deleted {} old events", delete(now.minus(time)));
    }

    /** What stands in a piece of the log: up to which position, and how much of it is old enough. */
    private record Piece(long last, long old) {}

    /** From the beginning of the log on, piece by piece, to the first in which everything is younger. */
    private int delete(Instant before) {
        int deleted = 0;
        long reached = 0;
        Piece piece = piece(reached, before);
        while (piece.old() > 0) {
            long after = reached;
            long last = piece.last();
            deleted += transactions.required(() -> sql.update(
                    "delete from mortise_event where position > ? and position <= ? and at < ? and not exists "
                            + "(select 1 from mortise_delivery d where d.event_id = mortise_event.id)",
                    after,
                    last,
                    before));
            reached = last;
            piece = piece(reached, before);
        }
        return deleted;
    }

    private Piece piece(long after, Instant before) {
        return sql.first(
                        "select max(position) as last, count(case when at < ? then 1 end) as old from (select position, at "
                                + "from mortise_event where position > ? order by position limit " + AT_ONCE + ") p",
                        row -> new Piece(row.getLong("last"), row.getLong("old")),
                        before,
                        after)
                .orElseThrow();
    }
}
