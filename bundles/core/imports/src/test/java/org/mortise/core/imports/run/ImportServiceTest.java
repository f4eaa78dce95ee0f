package org.mortise.core.imports.run;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Money;
import org.mortise.api.security.Caller;
import org.mortise.core.imports.store.ImportState;
import org.mortise.core.imports.store.Status;
import org.mortise.core.imports.testing.Tables;

/** What becomes of the rows of a file. */
public class ImportServiceTest extends ImportCase {

    @Test
    public void createsThenLeavesAloneThenUpdates() throws Exception {
        ImportState first = imported("product", PRODUCTS, "name,price", "A,1", "B,2", "C,3", "D,4");
        assertEquals(
                List.of(4L, 0L, 0L),
                List.of(
                        first.progress().created(),
                        first.progress().updated(),
                        first.progress().unchanged()));
        ImportState again = imported("product", PRODUCTS, "name,price", "A,1.00", "B,2", "C,5", "D,4");
        assertEquals(
                List.of(0L, 1L, 3L),
                List.of(
                        again.progress().created(),
                        again.progress().updated(),
                        again.progress().unchanged()));
        assertEquals(4, tables.records.all("product").size());
        assertEquals(new Money(new BigDecimal("5"), "USD"), product("C").money("listPrice"));
    }

    @Test
    public void aSecondRowOfARecordIsRejectedWhenItSaysOtherwise() throws Exception {
        ImportState state = imported("product", PRODUCTS, "name,price", "A,1", "a,2", "A,1", "B,1", "A,1.00", "A,3");
        assertEquals(2, state.progress().created());
        assertEquals(2, state.progress().unchanged());
        assertEquals(
                List.of(
                        "a,2,name: row 1 has the same and other values besides",
                        "A,3,name: row 5 has the same and other values besides"),
                errors(state).lines().skip(1).toList());
    }

    @Test
    public void twoRowsOfOneRecordAreOneRecord() throws Exception {
        ImportState state = imported("product", REPEATING, "name,price", "A,1", "a,2", "A,1", "A,1", "B,1");
        assertEquals(
                List.of(2L, 2L, 1L),
                List.of(
                        state.progress().created(),
                        state.progress().updated(),
                        state.progress().unchanged()));
        assertEquals(2, tables.records.all("product").size());
    }

    @Test
    public void rejectedRowsComeBackAsTheyCameAndCanBeSentAgain() throws Exception {
        ImportState state =
                imported("product", PRODUCTS, "name,price", "A,1", ",2", "C,\"x, y\"", "D,4,5", "E", "F,6", ",");
        assertEquals(2, state.progress().created());
        assertEquals(4, state.progress().rejected());
        assertEquals(1, state.progress().skipped());
        String errors = errors(state);
        assertEquals(
                List.of(
                        "name,price,_errors",
                        ",2,\"name: is empty, and records are found by it\"",
                        "C,\"x, y\",\"price: x, y is not a number\"",
                        "D,4,\"the row has 3 cells, the header has 2\",5",
                        "E,,\"the row has 1 cells, the header has 2\""),
                errors.lines().toList());

        ImportState corrected = imported(
                "product", PRODUCTS, errors.replace("C,\"x, y\"", "C,3").split("\r\n"));
        assertEquals(2, corrected.progress().created());
        assertEquals(2, corrected.progress().rejected());
        assertTrue(errors(corrected).startsWith("name,price,_errors\r\n,2,"));
    }

    @Test
    public void aDryRunTellsEverythingAndWritesNothing() throws Exception {
        ImportState state = run("product", PRODUCTS, true, "name,price", "A,1", "B,x", "C,3");
        assertEquals(Status.COMPLETED, state.status());
        assertEquals(2, state.progress().created());
        assertEquals(1, state.progress().rejected());
        assertEquals(0, tables.records.all("product").size());
        assertTrue(errors(state).contains("price: x is not a number"));
        assertThrows(ProblemException.class, () -> as(() -> service.undo(state.id())));
    }

    @Test
    public void aFileThatDoesNotFitIsRefusedAtOnceAndNotKept() throws Exception {
        ProblemException problem = assertThrows(
                ProblemException.class,
                () -> run(
                        "product",
                        "{\"type\":\"account\",\"key\":\"category\",\"columns\":{\"x\":{\"field\":\"name\"},"
                                + "\"name\":{\"field\":\"nmae\"}}}",
                        false,
                        "name,price,more",
                        "A,1,2"));
        assertEquals(6, problem.violations().size());
        try (var files = Files.list(tables.folder)) {
            assertEquals(
                    List.of("node"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    public void othersDoNotSeeIt() throws Exception {
        ImportState state = imported("product", PRODUCTS, "name,price", "A,1");
        Caller bob = new Caller(UUID.randomUUID(), "bob", false, "rest");
        assertThrows(ProblemException.class, () -> tables.callers.as(bob, () -> service.get(state.id())));
        assertTrue(tables.callers.as(bob, () -> service.list(null, 10)).isEmpty());
        assertEquals(
                1,
                tables.callers.as(Caller.SYSTEM, () -> service.list(null, 10)).size());
        assertEquals(
                state.id(),
                tables.callers.as(Caller.SYSTEM, () -> service.get(state.id())).id());
    }

    @Test
    public void theListGoesPageByPage() throws Exception {
        UUID first = imported("product", PRODUCTS, "name,price", "A,1").id();
        UUID second = imported("product", PRODUCTS, "name,price", "A,1").id();
        List<ImportState> page = as(() -> service.list(null, 1));
        assertEquals(List.of(second), page.stream().map(ImportState::id).toList());
        assertEquals(
                List.of(first),
                as(() -> service.list(second, 5)).stream().map(ImportState::id).toList());
    }

    @Test
    public void worksInTheNameOfWhoAsked() throws Exception {
        Caller[] seen = new Caller[1];
        tables.records.beforeEachBulk(() -> seen[0] = tables.callers.current());
        ImportState state = imported("product", PRODUCTS, "name,price", "A,1");
        assertEquals(Tables.ANNA.through("import:" + state.id()), seen[0]);
        assertFalse(seen[0].administrator());
    }
}
