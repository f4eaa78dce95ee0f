package org.mortise.core.files.content;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.api.records.StoredFile;
import org.mortise.api.security.Caller;
import org.mortise.core.files.store.FileStore;
import org.mortise.core.files.store.FolderStore;
import org.mortise.core.persistence.Sql;
import org.mortise.core.testing.FakeCallers;
import org.mortise.core.testing.LocalTransactions;
import org.mortise.core.testing.TestDatabase;

/** What nobody has goes away after a while, and nothing else. */
public class CleanerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Sql sql;
    private LocalTransactions transactions;
    private FileTable table;
    private FileStore store;

    @Before
    public void create() {
        transactions = new LocalTransactions(TestDatabase.migrated("org.mortise.core.records"));
        sql = new Sql(transactions.dataSource());
        table = new FileTable(sql);
        store = new FolderStore(folder.getRoot().toPath());
    }

    @Test
    public void whatNobodyTookIsForgottenAfterADay() throws IOException {
        StoredFile taken = take(NOW, "taken");
        StoredFile left = take(NOW, "left");
        sql.update(
                "update mortise_file set released_at = null, record_id = ? where id = ?",
                UUID.randomUUID(),
                taken.id());
        clean(NOW.plus(Duration.ofHours(23)));
        assertTrue(store.has(left.sha256()));
        clean(NOW.plus(Duration.ofHours(25)));
        assertFalse(store.has(left.sha256()));
        assertTrue(table.find(left.id()).isEmpty());
        assertTrue(store.has(taken.sha256()));
        assertEquals("taken", read(taken));
    }

    @Test
    public void contentStaysAsLongAsOneFileHasIt() throws IOException {
        StoredFile first = take(NOW, "same");
        StoredFile second = take(NOW.plus(Duration.ofHours(20)), "same");
        assertEquals(first.sha256(), second.sha256());
        clean(NOW.plus(Duration.ofHours(30)));
        assertTrue(table.find(first.id()).isEmpty());
        assertEquals("same", read(second));
        clean(NOW.plus(Duration.ofHours(60)));
        assertFalse(store.has(second.sha256()));
    }

    @Test
    public void contentOfAnUploadThatACrashCutOffIsFound() throws IOException {
        StoredFile file = take(NOW, "cut off");
        // The crash came before the row of the file.
        sql.update("delete from mortise_file where id = ?", file.id());
        clean(NOW.plus(Duration.ofHours(25)));
        assertFalse(store.has(file.sha256()));
        assertEquals("cut off", read(take(NOW.plus(Duration.ofHours(26)), "cut off")));
    }

    private StoredFile take(Instant at, String text) throws IOException {
        Intake intake = new Intake(waiting(), 1000, Set.of());
        FakeCallers callers = new FakeCallers();
        Contents contents = new Contents(table, store, transactions, callers, intake, clock(at));
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return callers.as(new Caller(UUID.randomUUID(), "ada", false, "rest"), () -> {
            try {
                return contents.take(text + ".txt", in);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private void clean(Instant at) {
        new Cleaner(table, store, transactions, waiting(), Duration.ofDays(1), clock(at)).clean();
    }

    private String read(StoredFile file) throws IOException {
        try (InputStream in = store.open(file.sha256(), 0, file.size())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path waiting() {
        return folder.getRoot().toPath().resolve("waiting");
    }

    private static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }
}
