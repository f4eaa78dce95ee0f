package org.mortise.core.records.write;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.After;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.StoredFile;
import org.mortise.api.records.Write;
import org.mortise.api.security.Caller;
import org.mortise.core.records.fixture.Platform;

/** A file is the value of one field of one record. */
public class FileClaimsTest {

    private static final Caller BOB = new Caller(UUID.randomUUID(), "bob", false, "rest");

    private final Platform platform = new Platform();

    @After
    public void close() {
        platform.close();
    }

    @Test
    public void aFileIsReadWithAllThatIsKnownOfIt() {
        UUID file = upload("a.png", BOB);
        RecordData place = write("Oslo", file);
        StoredFile photo =
                (StoredFile) platform.records.get("place", place.id()).get("photo");
        assertEquals(new StoredFile(file, "a.png", 7L, "image/png", "ab"), photo);
        assertEquals(1, platform.count("mortise_file where record_id = ? and released_at is null", place.id()));
        String changes = platform.records
                .history("place", place.id(), 1)
                .get(0)
                .changes()
                .toString();
        assertTrue(changes, changes.contains("a.png"));
    }

    @Test
    public void nobodyTakesTheFileOfAnother() {
        UUID file = upload("a.png", BOB);
        write("Oslo", file);
        assertRefused(() -> write("Rome", file));
        assertRefused(() -> write("Rome", UUID.randomUUID()));
        UUID adas = upload("b.png", Platform.ADA);
        assertRefused(() -> platform.callers.as(BOB, () -> write("Rome", adas)));
    }

    @Test
    public void theFormerFileIsReleased() {
        UUID first = upload("a.png", BOB);
        RecordData place = write("Oslo", first);
        UUID second = upload("b.png", BOB);
        platform.records.write(Write.update("place", place.id(), Map.of("photo", Map.of("id", second.toString()))));
        assertEquals(1, platform.count("mortise_file where id = ? and released_at is not null", first));
        String changes = platform.records
                .history("place", place.id(), 1)
                .get(0)
                .changes()
                .toString();
        assertTrue(changes, changes.contains("a.png") && changes.contains("b.png"));
    }

    @Test
    public void purgingReleasesFilesAndForgetsFormerValues() {
        UUID file = upload("secret.png", BOB);
        RecordData place = write("Oslo", file);
        assertThrows(ProblemException.class, () -> platform.records.write(Write.purge("place", place.id())));
        platform.records.write(Write.delete("place", place.id()));
        assertEquals(
                1, platform.count("mortise_file where id = ? and released_at is null and record_id is not null", file));
        assertThrows(
                ProblemException.class,
                () -> platform.callers.as(BOB, () -> platform.records.write(Write.purge("place", place.id()))));
        platform.records.write(Write.purge("place", place.id()));
        assertEquals(0, platform.count("test_place where id = ?", place.id()));
        assertEquals(0, platform.count("mortise_file where id = ?", file));
        var history = platform.records.history("place", place.id(), 10);
        assertEquals("purged", history.get(0).action());
        assertFalse(history.toString(), history.toString().contains("secret.png"));
        assertEquals(1, platform.count("mortise_event where kind = 'purged' and record_id = ?", place.id()));
    }

    @Test
    public void aReferenceToAnyTypeKeepsTheType() {
        RecordData thing = platform.thing("Lamp");
        RecordData oslo = platform.records.write(Write.create(
                "place",
                Map.of(
                        "name",
                        "Oslo",
                        "origin",
                        Map.of("type", "thing", "id", thing.id().toString()))));
        RecordData rome =
                platform.records.write(Write.create("place", Map.of("name", "Rome", "origin", oslo.reference())));
        assertEquals("Lamp Red", oslo.reference("origin").name());
        assertEquals(
                "place",
                platform.records.get("place", rome.id()).reference("origin").type());
        assertEquals(1, found("origin==" + thing.id()));
        assertEquals(1, found("origin.type==thing"));
        assertEquals(0, found("origin.type==account"));
        assertRefused(() -> platform.records.write(
                Write.create("place", Map.of("name", "x", "origin", thing.id().toString()))));
        assertRefused(() -> platform.records.write(Write.create(
                "place",
                Map.of(
                        "name",
                        "x",
                        "origin",
                        Map.of("type", "place", "id", thing.id().toString())))));
        Map<String, Object> nothing = new java.util.HashMap<>();
        nothing.put("origin", null);
        assertNull(platform.records
                .write(Write.update("place", oslo.id(), nothing))
                .get("origin"));
        assertEquals(0, found("origin.type==thing"));
    }

    private int found(String filter) {
        return platform.records
                .query(org.mortise.api.records.Query.of("place").where(filter))
                .items()
                .size();
    }

    private RecordData write(String name, UUID photo) {
        return platform.records.write(Write.create("place", Map.of("name", name, "photo", photo.toString())));
    }

    private static void assertRefused(Runnable write) {
        ProblemException refused = assertThrows(ProblemException.class, write::run);
        assertFalse(refused.violations().isEmpty());
    }

    private UUID upload(String name, Caller by) {
        UUID id = Ids.next();
        platform.sql.update(
                "insert into mortise_file (id, name, size_bytes, content_type, sha256, created_at, created_by, released_at)"
                        + " values (?, ?, 7, 'image/png', 'ab', ?, ?, ?)",
                id,
                name,
                Instant.now(),
                by.userId(),
                Instant.now());
        return id;
    }
}
