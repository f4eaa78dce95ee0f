package org.mortise.core.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mortise.api.events.RecordEvent;
import org.mortise.core.persistence.Sql;

/** The queues of the subscribers, in the table {@code mortise_delivery}. */
final class Deliveries {

    private static final String COLUMNS =
            "select d.id as delivery_id, d.seq, d.attempts, e.id as event_id, e.kind, e.record_type, "
                    + "e.record_id, e.record_version, e.at, e.actor, e.origin, coalesce(e.changes, a.changes) as changes "
                    + "from mortise_delivery d join mortise_event e on e.id = d.event_id "
                    // The entry of the history has the id of the event and says what changed.
                    + "left join mortise_audit a on a.id = e.id where d.subscriber = ? ";

    /** Events of a record wait behind the one of the same record that is being retried; others pass it. */
    private static final String FIRST_OF_ITS_RECORD = "and not exists (select 1 from mortise_delivery b "
            + "where b.subscriber = d.subscriber and b.state = 'retrying' and b.record_id = d.record_id and b.seq < d.seq) "
            + "order by d.seq limit ?";

    private static final int ERROR_LENGTH = 4_000;

    private final Sql sql;
    private final ObjectMapper json = new ObjectMapper();

    Deliveries(Sql sql) {
        this.sql = sql;
    }

    /** Takes the subscriber's queue for the transaction of the thread; false when another node has it. */
    boolean claim(String subscriber) {
        return sql.first(
                        "select name from mortise_subscription where name = ? for update skip locked",
                        row -> row.getString(1),
                        subscriber)
                .isPresent();
    }

    /** The names of the subscribers that have something to receive now. */
    List<String> expected(Instant now) {
        return sql.query(
                "select s.name from mortise_subscription s where exists (select 1 from mortise_delivery d "
                        + "where d.subscriber = s.name and d.state = 'waiting') or exists (select 1 from mortise_delivery d "
                        + "where d.subscriber = s.name and d.state = 'retrying' and d.next_attempt_at <= ?)",
                row -> row.getString(1),
                now);
    }

    /** What is next for the subscriber, in order. */
    List<Delivery> next(String subscriber, Instant now, int limit) {
        // Two questions, each answered by the index, rather than one that sorts the whole queue.
        List<Delivery> next = new ArrayList<>(
                sql.query(COLUMNS + "and d.state = 'waiting' " + FIRST_OF_ITS_RECORD, this::read, subscriber, limit));
        next.addAll(sql.query(
                COLUMNS + "and d.state = 'retrying' and d.next_attempt_at <= ? " + FIRST_OF_ITS_RECORD,
                this::read,
                subscriber,
                now,
                limit));
        next.sort(Comparator.comparingLong(Delivery::seq));
        return next.size() > limit ? next.subList(0, limit) : next;
    }

    void done(List<Delivery> deliveries) {
        sql.batch(
                "delete from mortise_delivery where id = ?",
                deliveries.stream()
                        .map(delivery -> new Object[] {delivery.id()})
                        .toList());
    }

    /** @param nextAttempt null when there is none: a dead letter */
    void failed(Delivery delivery, Instant nextAttempt, String error) {
        String state = nextAttempt == null ? EventTables.DEAD : EventTables.RETRYING;
        save(delivery, state, delivery.attempts() + 1, nextAttempt, error);
    }

    /** Comes again later, without an attempt being counted. */
    void postponed(Delivery delivery, Instant nextAttempt, String reason) {
        save(delivery, EventTables.RETRYING, delivery.attempts(), nextAttempt, reason);
    }

    private void save(Delivery delivery, String state, int attempts, Instant nextAttempt, String error) {
        sql.update(
                "update mortise_delivery set state = ?, attempts = ?, next_attempt_at = ?, error = ? where id = ?",
                state,
                attempts,
                nextAttempt,
                error.length() > ERROR_LENGTH ? error.substring(0, ERROR_LENGTH) : error,
                delivery.id());
    }

    private Delivery read(ResultSet row) throws SQLException {
        RecordEvent event = new RecordEvent(
                Sql.uuid(row, "event_id"),
                row.getString("kind"),
                row.getString("record_type"),
                Sql.uuid(row, "record_id"),
                row.getLong("record_version"),
                Sql.instant(row, "at"),
                row.getString("actor"),
                row.getString("origin"),
                changes(row.getString("changes")));
        return new Delivery(Sql.uuid(row, "delivery_id"), row.getLong("seq"), row.getInt("attempts"), event);
    }

    private Map<String, Object> changes(String text) {
        try {
            return text == null ? Map.of() : json.readValue(text, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The outbox holds changes that are not JSON", e);
        }
    }
}
