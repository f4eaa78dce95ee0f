package org.mortise.core.events;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.events.LoggedEvent;
import org.mortise.core.persistence.Sql;
import org.mortise.core.testing.LocalTransactions;

public class PositionedLogTest {

    private DataSource database;
    private Sql sql;
    private PositionedLog log;

    @Before
    public void emptyDatabase() {
        database = EventDatabase.make();
        sql = new Sql(database);
        log = new PositionedLog(sql);
    }

    @Test
    public void positionsCountUpByOne() throws Exception {
        assertEquals(0, log.last());
        try (Node node = new Node(database)) {
            for (int i = 0; i < 5; i++) {
                write();
                write();
                node.transfer.move();
            }
        }
        List<LoggedEvent> entries = log.read(0, 100);
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L), positions(entries));
        assertEquals(10, log.last());
        assertEquals(List.of(8L, 9L), positions(log.read(7, 2)));
    }

    @Test
    public void whatCommitsLateStandsBehindWhatWasReadBefore() throws Exception {
        try (Node node = new Node(database)) {
            LocalTransactions writer = new LocalTransactions(database);
            Sql inTransaction = new Sql(writer.dataSource());
            UUID late = UUID.randomUUID();
            writer.required(() -> {
                Written.event(inTransaction, late, "account", UUID.randomUUID(), 1);
                write();
                node.transfer.move();
                assertEquals(List.of(1L), positions(log.read(0, 100)));
                return null;
            });
            node.transfer.move();
            assertEquals(late, log.read(1, 100).get(0).id());
        }
    }

    @Test
    public void theIdStays() {
        assertEquals(log.id(), new PositionedLog(sql).id());
        assertTrue(!log.id().equals(new PositionedLog(new Sql(EventDatabase.make())).id()));
    }

    private void write() {
        Written.event(sql, UUID.randomUUID(), "account", UUID.randomUUID(), 1);
    }

    private static List<Long> positions(List<LoggedEvent> entries) {
        List<Long> positions = new ArrayList<>();
        entries.forEach(entry -> positions.add(entry.position()));
        return positions;
    }
}
