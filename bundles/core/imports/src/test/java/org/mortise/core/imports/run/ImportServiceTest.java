package org.mortise.core.imports.run;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Money;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Write;
import org.mortise.api.security.Caller;
import org.mortise.core.imports.store.ImportState;
import org.mortise.core.imports.store.Status;
import org.mortise.core.imports.testing.Tables;
import org.mortise.core.testing.Eventually;

public class ImportServiceTest {

    private static final String PRODUCTS = "{\"key\":\"name\",\"columns\":{\"name\":{\"field\":\"name\"},"
            + "\"price\":{\"field\":\"listPrice\",\"currency\":\"USD\"}}}";

    private static final String REPEATING = PRODUCTS.replaceFirst("\\{", "{\"repeats\":\"update\",");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Tables tables;
    private ImportService service;

    @Before
    public void setUp() {
        tables = new Tables(folder.getRoot().toPath());
        service = service(3, false);
    }

    @After
    public void tearDown() {
        service.deactivate();
    }

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
    public void aCrashBetweenChunksLosesAndDoublesNothing() throws Exception {
        ImportState state = crashed(4, "name,price", rows(10));
        assertEquals(6, state.progress().processed());
        assertEquals(6, tables.records.all("product").size());

        restart();
        assertEquals(Status.INTERRUPTED, as(() -> service.get(state.id())).status());
        as(() -> service.resume(state.id()));
        ImportState ended = ended(state.id());
        assertEquals(Status.COMPLETED, ended.status());
        assertEquals(10, ended.progress().created());
        assertEquals(10, tables.records.all("product").size());
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
    public void goesOnByItselfWhenToldTo() throws Exception {
        ImportState state = crashed(4, "name,price", rows(10));
        service.deactivate();
        service = service(3, true);
        service.begin();
        Eventually.that("it is through", () -> as(() -> service.get(state.id())).status() == Status.COMPLETED);
        assertEquals(10, as(() -> service.get(state.id())).progress().created());
    }

    @Test
    public void aChunkThatFailsIsTriedAgain() throws Exception {
        tables.records.beforeEachBulk(() -> {
            if (tables.records.bulks().size() == 1) {
                tables.records.beforeEachBulk(() -> {});
                throw new IllegalStateException("the second chunk fails once");
            }
        });
        ImportState state = imported("product", PRODUCTS, prepend("name,price", rows(10)));
        assertEquals(10, state.progress().created());
        assertEquals(0, state.progress().rejected());
    }

    @Test
    public void oneRowThatThePlatformCannotDigestStopsNoOther() throws Exception {
        tables.records.beforeEachWrite(write -> {
            if ("P4".equals(write.values().get("name"))) {
                throw new IllegalStateException("this one fails always");
            }
        });
        ImportState state = imported("product", PRODUCTS, prepend("name,price", rows(10)));
        assertEquals(9, state.progress().created());
        assertEquals("name,price,_errors\r\nP4,4,the platform failed on this row; see its log\r\n", errors(state));
    }

    @Test
    public void aPlatformThatFailsOnEveryRowInterrupts() throws Exception {
        tables.records.beforeEachWrite(write -> {
            throw new IllegalStateException("nothing works");
        });
        ImportState state = run("product", PRODUCTS, false, prepend("name,price", rows(50)));
        assertEquals(Status.INTERRUPTED, state.status());
        assertEquals(20, state.progress().rejected());
        assertEquals(20, state.progress().processed());
    }

    @Test
    public void aTypeThatIsTakenAwayInterrupts() throws Exception {
        tables.records.beforeEachBulk(() -> {
            if (tables.records.bulks().size() == 1) {
                throw ProblemException.notFound("type product");
            }
        });
        ImportState state = run("product", PRODUCTS, false, prepend("name,price", rows(10)));
        assertEquals(Status.INTERRUPTED, state.status());
        assertEquals(3, state.progress().created());
        assertEquals(3, tables.records.all("product").size());
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

    private interface Asked<T> {
        T get() throws Exception;
    }

    private <T> T as(Asked<T> work) {
        return tables.callers.as(Tables.ANNA, () -> {
            try {
                return work.get();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Lets the process die without a word when it has written some bulks: its threads are gone, its notes are not. */
    private ImportState crashed(int bulks, String header, String[] rows) throws Exception {
        tables.records.beforeEachBulk(() -> {
            if (tables.records.bulks().size() == bulks - 2) {
                throw new ThreadDeath();
            }
        });
        ImportState started = started("product", PRODUCTS, false, prepend(header, rows));
        Eventually.that(
                "the thread is dead", () -> tables.records.bulks().size() == bulks - 2 && !service.busy(started.id()));
        tables.records.beforeEachBulk(() -> {});
        ImportState state = as(() -> service.get(started.id()));
        assertEquals(Status.RUNNING, state.status());
        return state;
    }

    private void restart() throws Exception {
        service.deactivate();
        service = service(3, false);
        service.begin();
        Eventually.that(
                "the crash is noticed",
                () -> as(() -> service.list(null, 10)).stream().noneMatch(state -> state.status() == Status.RUNNING));
    }

    private ImportState imported(String type, String mapping, String... lines) throws Exception {
        ImportState state = run(type, mapping, false, lines);
        assertEquals(state.problem(), Status.COMPLETED, state.status());
        return state;
    }

    private ImportState run(String type, String mapping, boolean dryRun, String... lines) throws Exception {
        return ended(started(type, mapping, dryRun, lines).id());
    }

    private ImportState started(String type, String mapping, boolean dryRun, String... lines) {
        byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return as(() ->
                service.start(tables.types.require(type), "test.csv", new ByteArrayInputStream(file), mapping, dryRun));
    }

    private ImportState ended(UUID id) throws InterruptedException {
        Eventually.that(
                "the import ends", () -> !as(() -> service.get(id)).status().busy());
        return as(() -> service.get(id));
    }

    private String errors(ImportState state) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        as(() -> service.rejected(state.id())).write(out, false);
        return out.toString(StandardCharsets.UTF_8);
    }

    private RecordData product(String name) {
        return tables.records.only("product", "name", name);
    }

    private void change(RecordData record, Map<String, Object> values) {
        tables.records.write(Write.update(record.type(), record.id(), values));
    }

    private static String[] rows(int count) {
        String[] rows = new String[count];
        Arrays.setAll(rows, i -> "P" + i + "," + i);
        return rows;
    }

    private static String[] prepend(String header, String[] rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = header;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return lines;
    }

    private ImportService service(int chunkRows, boolean autoResume) {
        Platform platform = new Platform(
                tables.database.dataSource(),
                tables.records,
                tables.types,
                tables.transactions,
                tables.callers,
                tables.folder,
                1 << 20);
        return new ImportService(platform, TestConfig.of(chunkRows, autoResume), 1, 1);
    }
}
