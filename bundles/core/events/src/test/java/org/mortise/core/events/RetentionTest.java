package org.mortise.core.events;

import static org.junit.Assert.assertEquals;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.Test;
import org.mortise.core.persistence.Sql;
import org.mortise.core.testing.LocalTransactions;

/** What everybody has received goes after its time, and nothing else. */
public class RetentionTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final LocalTransactions transactions = new LocalTransactions(EventDatabase.make());
    private final Sql sql = new Sql(transactions.dataSource());
    private Instant now = NOW;

    @Test
    public void oldAndDelivered() {
        Retention retention = new Retention(sql, transactions, Duration.ofHours(1), new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        });
        event(1L, NOW.minusSeconds(7200));
        UUID waiting = event(2L, NOW.minusSeconds(7100));
        UUID young = event(3L, NOW);
        // Its transaction took long: it stands behind a younger one.
        event(4L, NOW.minusSeconds(7000));
        UUID notDispatched = event(null, NOW.minusSeconds(7200));
        sql.update(
                "insert into mortise_delivery (id, subscriber, event_id, seq, record_id, state) values (?, 's', ?, 2, ?, 'dead')",
                UUID.randomUUID(),
                waiting,
                UUID.randomUUID());
        retention.clean();
        assertEquals("not before its turn", 5, left().size());
        now = NOW.plusSeconds(601);
        retention.clean();
        assertEquals(Set.of(waiting, young, notDispatched), left());
    }

    private UUID event(Long position, Instant at) {
        UUID id = UUID.randomUUID();
        Written.event(sql, id, "account", UUID.randomUUID(), 1);
        sql.update(
                "update mortise_event set dispatched = ?, position = ?, at = ? where id = ?",
                position != null,
                position,
                Timestamp.from(at),
                id);
        return id;
    }

    private Set<UUID> left() {
        return new TreeSet<>(sql.query("select id from mortise_event", row -> Sql.uuid(row, "id")));
    }
}
