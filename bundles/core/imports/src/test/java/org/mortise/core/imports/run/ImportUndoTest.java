package org.mortise.core.imports.run;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Money;
import org.mortise.core.imports.store.ImportState;
import org.mortise.core.imports.store.Status;
import org.mortise.core.imports.testing.Tables;

/** Imports that are taken back, or stopped. */
public class ImportUndoTest extends ImportCase {

    @Test
    public void undoTakesBackWhatNobodyChangedSince() throws Exception {
        imported("product", PRODUCTS, "name,price", "A,1", "B,2");
        ImportState state = imported("product", REPEATING, "name,price", "A,10", "B,20", "C,30", "D,40", "A,11");
        change(product("B"), Map.of("category", "books"));
        change(product("D"), Map.of("category", "books"));

        ImportState undone = as(() -> service.undo(state.id()));

        assertEquals(Status.UNDONE, undone.status());
        assertEquals(2, undone.undone());
        assertEquals(new Money(new BigDecimal("1.00"), "USD"), product("A").money("listPrice"));
        assertEquals(new Money(new BigDecimal("20"), "USD"), product("B").money("listPrice"));
        assertEquals(3, tables.records.all("product").size());
        assertEquals(
                List.of("2 somebody changed it since", "4 somebody changed it since"),
                service.conflicts(state.id(), 10).stream()
                        .map(conflict -> conflict.row() + " " + conflict.reason())
                        .toList());
    }

    @Test
    public void undoFindsRecordsThatSeveralChunksWrote() throws Exception {
        ImportState state = imported(
                "product", REPEATING, "name,price", "A,1", "B,1", "C,1", "A,2", "B,2", "D,1", "A,3", "E,1", "F,1");
        assertEquals(3, state.progress().updated());
        assertEquals(Status.UNDONE, as(() -> service.undo(state.id())).status());
        assertEquals(List.of(), service.conflicts(state.id(), 10));
        assertEquals(0, tables.records.all("product").size());
    }

    @Test
    public void undoDeletesWhatWasCreatedForAReference() throws Exception {
        String users = "{\"key\":\"username\",\"columns\":{\"user\":{\"field\":\"username\"},"
                + "\"team\":{\"field\":\"teams\",\"match\":\"name\",\"missing\":\"create\"}}}";
        ImportState state = imported("user", users, "user,team", "a,East", "b,East; West", "c,West", "d,");
        assertEquals(2, tables.records.all("team").size());
        assertEquals(
                1,
                state.progress().readings().list().stream()
                        .filter(r -> r.to().equals("East"))
                        .count());
        as(() -> service.undo(state.id()));
        assertEquals(0, tables.records.all("team").size());
        assertEquals(0, tables.records.all("user").size());
    }

    @Test
    public void whatACrashLeftCanBeUndoneInstead() throws Exception {
        ImportState state = crashed(4, "name,price", rows(10));
        restart();
        assertEquals(Status.UNDONE, as(() -> service.undo(state.id())).status());
        assertEquals(0, tables.records.all("product").size());
        assertThrows(ProblemException.class, () -> as(() -> service.resume(state.id())));
    }

    @Test
    public void cancelStopsAfterAChunk() throws Exception {
        tables.records.beforeEachBulk(() -> {
            if (tables.records.bulks().size() == 1) {
                tables.callers.as(
                        Tables.ANNA,
                        () -> service.cancel(service.list(null, 1).get(0).id()));
            }
        });
        ImportState state = run("product", PRODUCTS, false, prepend("name,price", rows(10)));
        assertEquals(Status.CANCELED, state.status());
        assertEquals(6, state.progress().created());
        tables.records.beforeEachBulk(() -> {});
        as(() -> service.resume(state.id()));
        assertEquals(10, ended(state.id()).progress().created());
    }
}
