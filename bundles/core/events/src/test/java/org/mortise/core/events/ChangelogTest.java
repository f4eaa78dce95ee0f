package org.mortise.core.events;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.Test;
import org.mortise.core.persistence.Sql;

/** The agreement with the record engine: these columns, and numbers that come by themselves. */
public class ChangelogTest {

    @Test
    public void eventsAreNumberedInTheOrderOfTheirRows() {
        Sql sql = new Sql(EventDatabase.make());
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        Written.event(sql, first, "account", UUID.randomUUID(), 1);
        Written.event(sql, second, "account", UUID.randomUUID(), 1);
        List<UUID> order = sql.query(
                "select id from mortise_event where dispatched = false order by seq", row -> Sql.uuid(row, "id"));
        assertEquals(List.of(first, second), order);
    }
}
