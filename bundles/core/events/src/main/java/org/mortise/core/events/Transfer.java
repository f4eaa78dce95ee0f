package org.mortise.core.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.records.Transactions;
import org.mortise.core.events.Subscriptions.Subscription;
import org.mortise.core.persistence.Sql;

/**
 * Gives every committed event to its subscribers' queues, once. It asks for what is not dispatched yet, never for "all numbers
 * above the last one": a transaction that took its number early and commits late is found all the same. One node does it at a
 * time, so that two events of one record keep their order. On the way each event gets its position in the log: here, under the
 * lock, positions are given in the order in which they become visible, so that a reader of the log misses nothing.
 */
final class Transfer {

    private static final int EVENTS_AT_ONCE = 1_000;

    private final Sql sql;
    private final Transactions transactions;
    private final Subscriptions subscriptions;
    private final ChangedFields fields;

    Transfer(Sql sql, Transactions transactions, Subscriptions subscriptions) {
        this.sql = sql;
        this.transactions = transactions;
        this.subscriptions = subscriptions;
        this.fields = new ChangedFields(sql);
    }

    private record Written(UUID id, long seq, String kind, String recordType, UUID recordId) {}

    /** @return how many events were moved; 0 as well when another node is at it */
    int move() {
        return transactions.required(() -> lastPosition().map(this::moveBehind).orElse(0));
    }

    /** Locks the log; empty when another node has it. */
    private Optional<Long> lastPosition() {
        return sql.first(
                "select position from mortise_event_lock where name = 'transfer' for update skip locked",
                row -> row.getLong(1));
    }

    private int moveBehind(long lastPosition) {
        List<Written> events = sql.query(
                "select id, seq, kind, record_type, record_id from mortise_event where dispatched = false order by seq limit ?",
                row -> new Written(
                        Sql.uuid(row, "id"),
                        row.getLong("seq"),
                        row.getString("kind"),
                        row.getString("record_type"),
                        Sql.uuid(row, "record_id")),
                EVENTS_AT_ONCE);
        if (events.isEmpty()) {
            return 0;
        }
        List<Object[]> deliveries = new ArrayList<>();
        for (Subscription subscription : subscriptions.all()) {
            for (Written event : wanted(subscription, events)) {
                deliveries.add(new Object[] {
                    UUID.randomUUID(),
                    subscription.name(),
                    event.id(),
                    event.seq(),
                    event.recordId(),
                    EventTables.WAITING,
                    0
                });
            }
        }
        sql.insert(
                "mortise_delivery",
                List.of("id", "subscriber", "event_id", "seq", "record_id", "state", "attempts"),
                deliveries);
        number(events, lastPosition);
        sql.update("update mortise_event_lock set position = ? where name = 'transfer'", lastPosition + events.size());
        return events.size();
    }

    private List<Written> wanted(Subscription subscription, List<Written> events) {
        List<Written> wanted = events.stream()
                .filter(event -> subscription.wants(event.recordType(), event.kind()))
                .toList();
        List<UUID> open = wanted.stream()
                .filter(event -> subscription.asksForFields(event.kind()))
                .map(Written::id)
                .toList();
        if (open.isEmpty()) {
            return wanted;
        }
        Set<UUID> changing = fields.changing(open, subscription.fieldNames());
        return wanted.stream()
                .filter(event -> !subscription.asksForFields(event.kind()) || changing.contains(event.id()))
                .toList();
    }

    /** Gives the events, which are in the order of their numbers, the positions behind the last. */
    private void number(List<Written> events, long lastPosition) {
        if (sql.postgres()) {
            // One statement, since an import writes some thousand events a second.
            String[] ids = events.stream().map(event -> event.id().toString()).toArray(String[]::new);
            sql.update(
                    "update mortise_event e set dispatched = true, position = n.position from (select id, "
                            + "row_number() over (order by seq) + ? as position from mortise_event "
                            + "where id = any (cast(? as uuid[]))) n where e.id = n.id",
                    lastPosition,
                    ids);
            return;
        }
        List<Object[]> positions = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            positions.add(new Object[] {lastPosition + 1 + i, events.get(i).id()});
        }
        sql.batch("update mortise_event set dispatched = true, position = ? where id = ?", positions);
    }
}
