package org.mortise.core.imports.run;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Write;
import org.mortise.core.imports.store.ImportState;
import org.mortise.core.imports.store.Status;
import org.mortise.core.imports.testing.Tables;
import org.mortise.core.imports.xlsx.XlsxImporter;
import org.mortise.core.testing.Eventually;

/** An import service on tables of its own, for the tests of this package. */
public abstract class ImportCase {

    static final String PRODUCTS = "{\"key\":\"name\",\"columns\":{\"name\":{\"field\":\"name\"},"
            + "\"price\":{\"field\":\"listPrice\",\"currency\":\"USD\"}}}";

    static final String REPEATING = PRODUCTS.replaceFirst("\\{", "{\"repeats\":\"update\",");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    Tables tables;
    ImportService service;

    @Before
    public final void setUp() {
        tables = new Tables(folder.getRoot().toPath());
        service = service(3, false);
    }

    @After
    public final void tearDown() {
        service.deactivate();
    }

    interface Asked<T> {
        T get() throws Exception;
    }

    <T> T as(Asked<T> work) {
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
    ImportState crashed(int bulks, String header, String[] rows) throws Exception {
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

    void restart() throws Exception {
        service.deactivate();
        service = service(3, false);
        service.begin();
        Eventually.that(
                "the crash is noticed",
                () -> as(() -> service.list(null, 10)).stream().noneMatch(state -> state.status() == Status.RUNNING));
    }

    ImportState imported(String type, String mapping, String... lines) throws Exception {
        ImportState state = run(type, mapping, false, lines);
        assertEquals(state.problem(), Status.COMPLETED, state.status());
        return state;
    }

    ImportState run(String type, String mapping, boolean dryRun, String... lines) throws Exception {
        return ended(started(type, mapping, dryRun, lines).id());
    }

    ImportState started(String type, String mapping, boolean dryRun, String... lines) {
        byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return as(() ->
                service.start(tables.types.require(type), "test.csv", new ByteArrayInputStream(file), mapping, dryRun));
    }

    ImportState ended(UUID id) throws InterruptedException {
        Eventually.that(
                "the import ends", () -> !as(() -> service.get(id)).status().busy());
        return as(() -> service.get(id));
    }

    String errors(ImportState state) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        as(() -> service.rejected(state.id())).write(out, false);
        return out.toString(StandardCharsets.UTF_8);
    }

    RecordData product(String name) {
        return tables.records.only("product", "name", name);
    }

    void change(RecordData record, Map<String, Object> values) {
        tables.records.write(Write.update(record.type(), record.id(), values));
    }

    static String[] rows(int count) {
        String[] rows = new String[count];
        Arrays.setAll(rows, i -> "P" + i + "," + i);
        return rows;
    }

    static String[] prepend(String header, String[] rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = header;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return lines;
    }

    ImportService service(int chunkRows, boolean autoResume) {
        Platform platform = new Platform(
                tables.database.dataSource(),
                tables.records,
                tables.types,
                tables.transactions,
                tables.callers,
                tables.folder,
                1 << 20,
                LikelyDuplicates.NONE,
                Tables.formats(new XlsxImporter()));
        return new ImportService(platform, TestConfig.of(chunkRows, autoResume), 1, 1);
    }
}
