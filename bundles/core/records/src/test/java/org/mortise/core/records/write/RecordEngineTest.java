package org.mortise.core.records.write;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.After;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.HistoryEntry;
import org.mortise.api.records.Money;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;
import org.mortise.core.records.fixture.Platform;

public class RecordEngineTest {

    private final Platform platform = new Platform();

    @After
    public void close() {
        platform.close();
    }

    @Test
    public void aRecordComesBackAsItWasWritten() {
        RecordData place = platform.place("Oslo");
        RecordData thing = platform.thing(Map.ofEntries(
                Map.entry("name", " Lamp "),
                Map.entry("notes", "warm\nlight"),
                Map.entry("email", "lamp@example.com"),
                Map.entry("size", 3),
                Map.entry("weight", "1.5"),
                Map.entry("share", 50),
                Map.entry("amount", Map.of("amount", "12.5", "currency", "EUR")),
                Map.entry("due", "2024-02-29"),
                Map.entry("seenAt", "2024-02-29T12:00:00+02:00"),
                Map.entry("home", Map.of("city", "Oslo")),
                Map.entry("place", place.id().toString()),
                Map.entry("tags", List.of("B", "A", "B")),
                Map.entry("places", List.of(place.id().toString())),
                Map.entry("mails", List.of(Map.of("address", "a@example.com")))));
        RecordData read = platform.records.get("thing", thing.id());
        assertEquals(thing.values(), read.values());
        assertEquals("Lamp", read.text("name"));
        assertEquals("Red", read.text("color"));
        assertEquals(true, read.get("active"));
        assertEquals("Oslo", read.reference("place").name());
        assertEquals(List.of("B", "A"), read.get("tags"));
        assertEquals("2024-02-29T10:00:00Z", read.instant("seenAt").toString());
        assertEquals(Long.valueOf(1001), read.integer("number"));
        assertEquals(
                "Lamp Red", platform.records.names("thing", List.of(thing.id())).get(thing.id()));
    }

    @Test
    public void auditAndEventsAreWrittenWithTheRecord() {
        RecordData thing = platform.thing("a");
        platform.records.write(Write.update("thing", thing.id(), Map.of("name", "b")));
        platform.records.write(Write.delete("thing", thing.id()));
        platform.records.write(Write.restore("thing", thing.id()));
        List<HistoryEntry> history = platform.records.history("thing", thing.id(), 10);
        assertEquals(
                List.of("restored", "deleted", "updated", "created"),
                history.stream().map(HistoryEntry::action).toList());
        assertEquals(Map.of("name", List.of("a", "b")), history.get(2).changes());
        assertEquals(4, platform.count("mortise_event where record_id = ?", thing.id()));
        assertEquals("ada", history.get(0).actor());
    }

    @Test
    public void nothingStaysOfARolledBackTransaction() {
        UUID[] id = new UUID[1];
        assertThrows(
                IllegalStateException.class,
                () -> platform.database.transactions().required(() -> {
                    id[0] = platform.thing(Map.of("name", "a", "email", "a@example.com"))
                            .id();
                    throw new IllegalStateException("enough");
                }));
        assertEquals(0, platform.count("test_thing"));
        assertEquals(0, platform.count("mortise_audit"));
        assertEquals(0, platform.count("mortise_event"));
        assertEquals(0, platform.count("mortise_unique_value"));
    }

    @Test
    public void anUpdateWithTheValuesThatAreThereWritesNothing() {
        RecordData thing = platform.thing(Map.of("name", "a", "weight", "1.50"));
        WriteResult result = platform.records
                .writeAll(List.of(Write.update("thing", thing.id(), Map.of("name", "a", "weight", "1.5"))))
                .get(0);
        assertTrue(result.done());
        assertFalse(result.changed());
        assertEquals(thing.version(), result.record().version());
        assertEquals(1, platform.count("mortise_event"));
    }

    @Test
    public void aChangedRecordIsReadAsTheChangeAnsweredIt() {
        RecordData place = platform.place("Oslo");
        Map<String, Object> values = Map.ofEntries(
                Map.entry("notes", "cold\nlight"),
                Map.entry("email", "lamp@example.com"),
                Map.entry("size", 3),
                Map.entry("weight", "1.5"),
                Map.entry("share", 50),
                Map.entry("amount", Map.of("amount", "12.5", "currency", "EUR")),
                Map.entry("due", "2024-02-29"),
                Map.entry("seenAt", "2024-02-29T12:00:00+02:00"),
                Map.entry("home", Map.of("city", "Oslo")),
                Map.entry("place", place.id().toString()),
                Map.entry("tags", List.of("B", "A")),
                Map.entry("places", List.of(place.id().toString())),
                Map.entry("mails", List.of(Map.of("address", "a@example.com"), Map.of("address", "b@example.com"))));
        RecordData thing = platform.thing("Lamp");
        RecordData filled = platform.records.write(Write.update("thing", thing.id(), values));
        assertEquals(thing.version() + 1, filled.version());
        assertEquals(filled.values(), platform.records.get("thing", thing.id()).values());
        assertEquals("EUR", ((Money) filled.get("amount")).currency());
        assertEquals(2, ((List<?>) filled.get("mails")).size());
        RecordData fewer = platform.records.write(Write.update(
                "thing", thing.id(), Map.of("mails", List.of(Map.of("address", "c@example.com")), "size", 4)));
        assertEquals(fewer.values(), platform.records.get("thing", thing.id()).values());
        assertEquals("cold\nlight", fewer.text("notes"));
        Map<String, Object> nothing = new java.util.HashMap<>();
        values.keySet().forEach(name -> nothing.put(name, null));
        RecordData emptied = platform.records.write(Write.update("thing", thing.id(), nothing));
        assertEquals(emptied.values(), platform.records.get("thing", thing.id()).values());
        assertEquals(List.of(), emptied.get("mails"));
        assertNull(emptied.get("amount"));
        assertEquals(0, platform.count("test_thing_mail"));
    }

    @Test
    public void whoeverKnowsAnOldVersionIsRefused() {
        RecordData thing = platform.thing("a");
        RecordData later = platform.records.write(
                Write.update("thing", thing.id(), Map.of("name", "b")).expecting(thing.version()));
        assertTrue(later.version() > thing.version());
        assertEquals(
                ProblemType.PRECONDITION_FAILED,
                refusal(Write.update("thing", thing.id(), Map.of("name", "c")).expecting(thing.version())));
        assertEquals(
                ProblemType.PRECONDITION_FAILED,
                refusal(Write.delete("thing", thing.id()).expecting(thing.version())));
    }

    @Test
    public void readOnlyAndRequiredFieldsAreKept() {
        RecordData thing = platform.thing("a");
        ProblemException readOnly = problem(Write.update("thing", thing.id(), Map.of("secret", "x")));
        assertEquals("secret", readOnly.violations().get(0).field());
        RecordData bySpecial = platform.records.write(
                Write.update("thing", thing.id(), Map.of("secret", "x")).byModule());
        assertEquals("x", bySpecial.text("secret"));
        // What was read may be sent back.
        platform.records.write(Write.update("thing", thing.id(), Map.of("secret", "x", "name", "b")));
        assertEquals(
                "name",
                problem(Write.create("thing", Map.of())).violations().get(0).field());
        java.util.Map<String, Object> none = new java.util.HashMap<>();
        none.put("name", null);
        assertEquals(
                "name",
                problem(Write.update("thing", thing.id(), none))
                        .violations()
                        .get(0)
                        .field());
    }

    @Test
    public void everythingThatIsWrongIsSaidAtOnce() {
        ProblemException problem = problem(Write.create(
                "thing",
                Map.of("size", -1, "color", "Pink", "nonsense", 1, "amount", Map.of("amount", "x", "currency", "??"))));
        assertEquals(ProblemType.INVALID, problem.type());
        assertEquals(
                List.of("amount.amount", "amount.currency", "color", "name", "nonsense", "size"),
                problem.violations().stream()
                        .map(violation -> violation.field())
                        .sorted()
                        .toList());
    }

    @Test
    public void aRefusedWriteDoesNotDisturbTheOthers() {
        List<WriteResult> results = platform.records.writeAll(List.of(
                Write.create("thing", Map.of("name", "a")),
                Write.create("thing", Map.of()),
                Write.delete("thing", UUID.randomUUID()),
                Write.create("thing", Map.of("name", "b"))));
        assertEquals(
                List.of(true, false, false, true),
                results.stream().map(WriteResult::done).toList());
        assertEquals(ProblemType.NOT_FOUND, results.get(2).problem().type());
        assertEquals(2, platform.count("test_thing"));
    }

    @Test
    public void twoWritesToOneRecordComeOneAfterTheOther() {
        RecordData thing = platform.thing("a");
        List<WriteResult> results = platform.records.writeAll(List.of(
                Write.update("thing", thing.id(), Map.of("name", "b")),
                Write.update("thing", thing.id(), Map.of("size", 5)),
                Write.delete("thing", thing.id()),
                Write.update("thing", thing.id(), Map.of("size", 6))));
        assertEquals(
                List.of(true, true, true, false),
                results.stream().map(WriteResult::done).toList());
        assertEquals("b", results.get(1).record().text("name"));
        assertEquals(4, platform.records.history("thing", thing.id(), 10).size());
    }

    @Test
    public void aTransactionSeesWhatItWrote() {
        RecordData thing = platform.thing("a");
        platform.database.transactions().required(() -> {
            assertEquals("a", platform.records.get("thing", thing.id()).text("name"));
            platform.records.write(Write.update("thing", thing.id(), Map.of("name", "b", "tags", List.of("A"))));
            assertEquals("b", platform.records.get("thing", thing.id()).text("name"));
            assertEquals(List.of("A"), platform.records.get("thing", thing.id()).get("tags"));
            platform.records.write(Write.delete("thing", thing.id()));
            assertEquals(List.of(), platform.records.find("thing", List.of(thing.id())));
            return null;
        });
    }

    @Test
    public void deletedRecordsAreOutOfSightUntilTheyAreRestored() {
        RecordData thing = platform.thing("a");
        platform.records.write(Write.delete("thing", thing.id()));
        assertEquals(
                ProblemType.NOT_FOUND,
                assertThrows(ProblemException.class, () -> platform.records.get("thing", thing.id()))
                        .type());
        assertEquals(ProblemType.NOT_FOUND, refusal(Write.delete("thing", thing.id())));
        assertEquals(ProblemType.NOT_FOUND, refusal(Write.update("thing", thing.id(), Map.of("name", "b"))));
        RecordData restored = platform.records.write(Write.restore("thing", thing.id()));
        assertEquals("a", restored.text("name"));
        assertEquals(ProblemType.CONFLICT, refusal(Write.restore("thing", thing.id())));
    }

    @Test
    public void moreThanTenThousandWritesAreRefused() {
        List<Write> writes = java.util.Collections.nCopies(10_001, Write.create("thing", Map.of("name", "a")));
        ProblemException problem = assertThrows(ProblemException.class, () -> platform.records.writeAll(writes));
        assertEquals(ProblemType.TOO_LARGE, problem.type());
    }

    @Test
    public void numbersCountUpForEachRecordOfABulk() {
        List<WriteResult> results =
                platform.records.writeAll(java.util.Collections.nCopies(3, Write.create("thing", Map.of("name", "a"))));
        assertEquals(
                List.of(1001L, 1002L, 1003L),
                results.stream()
                        .map(result -> result.record().integer("number"))
                        .toList());
        assertNotNull(platform.thing("b").integer("number"));
    }

    private ProblemType refusal(Write write) {
        return problem(write).type();
    }

    private ProblemException problem(Write write) {
        return assertThrows(ProblemException.class, () -> platform.records.write(write));
    }
}
