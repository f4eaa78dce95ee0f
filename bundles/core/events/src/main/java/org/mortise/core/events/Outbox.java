package org.mortise.core.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mortise.core.persistence.Sql;

/** What an administrator sees of the outbox, and does about it. */
final class Outbox {

    private static final String STATE_COUNT = "count(case when d.state = '%s' then 1 end) as %s";

    private final Sql sql;

    Outbox(Sql sql) {
        this.sql = sql;
    }

    /** How a subscriber stands. */
    record SubscriberCounts(String name, Instant since, long waiting, long retrying, long dead) {}

    /** An event that a subscriber failed at too often. */
    record DeadLetter(
            UUID id,
            String subscriber,
            long seq,
            UUID event,
            String kind,
            String recordType,
            UUID recordId,
            Instant at,
            int attempts,
            String error) {}

    /** Events that are committed and not in the queues yet. */
    long pending() {
        return count("select count(*) from mortise_event where dispatched = false");
    }

    long undelivered() {
        return count("select count(*) from mortise_delivery where state <> 'dead'");
    }

    long dead() {
        return count("select count(*) from mortise_delivery where state = 'dead'");
    }

    List<SubscriberCounts> subscribers() {
        return sql.query(
                "select s.name, s.since, " + STATE_COUNT.formatted("waiting", "waiting") + ", "
                        + STATE_COUNT.formatted("retrying", "retrying") + ", " + STATE_COUNT.formatted("dead", "dead")
                        + " from mortise_subscription s left join mortise_delivery d on d.subscriber = s.name "
                        + "group by s.name, s.since order by s.name",
                row -> new SubscriberCounts(
                        row.getString("name"),
                        Sql.instant(row, "since"),
                        row.getLong("waiting"),
                        row.getLong("retrying"),
                        row.getLong("dead")));
    }

    /** In the order of their events, those after the given position. */
    List<DeadLetter> deadLetters(long afterSeq, UUID afterId, int limit) {
        return sql.query(
                "select d.id, d.subscriber, d.seq, d.event_id, e.kind, e.record_type, e.record_id, e.at, d.attempts, d.error "
                        + "from mortise_delivery d join mortise_event e on e.id = d.event_id where d.state = 'dead' "
                        + "and (d.seq > ? or (d.seq = ? and d.id > ?)) order by d.seq, d.id limit ?",
                Outbox::read,
                afterSeq,
                afterSeq,
                afterId,
                limit);
    }

    /** Puts a dead letter back into its queue, with all attempts before it; false when there is no such dead letter. */
    boolean retry(UUID id) {
        return sql.update(
                        "update mortise_delivery set state = 'waiting', attempts = 0, next_attempt_at = null "
                                + "where id = ? and state = 'dead'",
                        id)
                > 0;
    }

    /**
     * Puts all dead letters back into their queues.
     *
     * @param subscriber of one subscriber only; null for everybody's
     * @return how many
     */
    int retryAll(String subscriber) {
        String all =
                "update mortise_delivery set state = 'waiting', attempts = 0, next_attempt_at = null where state = 'dead'";
        return subscriber == null ? sql.update(all) : sql.update(all + " and subscriber = ?", subscriber);
    }

    /** Gives a dead letter up for good; false when there is no such dead letter. */
    boolean discard(UUID id) {
        return sql.update("delete from mortise_delivery where id = ? and state = 'dead'", id) > 0;
    }

    /** Ends a subscription and drops what waits for it; false when there is none of that name. */
    boolean unsubscribe(String name) {
        boolean known = sql.update("delete from mortise_subscription where name = ?", name) > 0;
        sql.update("delete from mortise_delivery where subscriber = ?", name);
        return known;
    }

    private long count(String query) {
        return sql.first(query, row -> row.getLong(1)).orElse(0L);
    }

    private static DeadLetter read(ResultSet row) throws SQLException {
        return new DeadLetter(
                Sql.uuid(row, "id"),
                row.getString("subscriber"),
                row.getLong("seq"),
                Sql.uuid(row, "event_id"),
                row.getString("kind"),
                row.getString("record_type"),
                Sql.uuid(row, "record_id"),
                Sql.instant(row, "at"),
                row.getInt("attempts"),
                row.getString("error"));
    }
}
