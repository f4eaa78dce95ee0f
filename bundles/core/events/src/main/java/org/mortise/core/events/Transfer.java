package org.mortise.core.events;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mortise.api.records.Transactions;
import org.mortise.core.events.Subscriptions.Subscription;
import org.mortise.core.persistence.Sql;

/**
 * Gives every committed event to its subscribers' queues, once. It asks for what is not dispatched yet, never for "all numbers
 * above the last one": a transaction that took its number early and commits late is found all the same. One node does it at a
 * time, so that two events of one record keep their order.
 */
final class Transfer {

    private static final int EVENTS_AT_ONCE = 1_000;

    private final Sql sql;
    private final Transactions transactions;
    private final Subscriptions subscriptions;

    Transfer(Sql sql, Transactions transactions, Subscriptions subscriptions) {
        this.sql = sql;
        this.transactions = transactions;
        this.subscriptions = subscriptions;
    }

    private record Written(UUID id, long seq, String recordType, UUID recordId) {}

    /** @return how many events were moved; 0 as well when another node is at it */
    int move() {
        return transactions.required(() -> locked() ? moveNext() : 0);
    }

    private boolean locked() {
        return sql.first(
                        "select name from mortise_event_lock where name = 'transfer' for update skip locked",
                        row -> row.getString(1))
                .isPresent();
    }

    private int moveNext() {
        List<Written> events = sql.query(
                "select id, seq, record_type, record_id from mortise_event where dispatched = false order by seq limit ?",
                row -> new Written(
                        Sql.uuid(row, "id"),
                        row.getLong("seq"),
                        row.getString("record_type"),
                        Sql.uuid(row, "record_id")),
                EVENTS_AT_ONCE);
        if (events.isEmpty()) {
            return 0;
        }
        List<Object[]> deliveries = new ArrayList<>();
        List<Object[]> done = new ArrayList<>();
        List<Subscription> all = subscriptions.all();
        for (Written event : events) {
            for (Subscription subscription : all) {
                if (subscription.wants(event.recordType())) {
                    deliveries.add(new Object[] {
                        UUID.randomUUID(),
                        subscription.name(),
                        event.id(),
                        event.seq(),
                        event.recordId(),
                        EventTables.WAITING
                    });
                }
            }
            done.add(new Object[] {event.id()});
        }
        sql.batch(
                "insert into mortise_delivery (id, subscriber, event_id, seq, record_id, state, attempts) "
                        + "values (?, ?, ?, ?, ?, ?, 0)",
                deliveries);
        sql.batch("update mortise_event set dispatched = true where id = ?", done);
        return events.size();
    }
}
