package org.mortise.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.Test;
import org.mortise.api.privacy.LegalHold;
import org.mortise.api.records.RecordData;

/** What the platform relies on in every {@link LegalHold}. */
public abstract class LegalHoldContract {

    /** As many as one erasure asks about. */
    private static final int MANY = 1000;

    /** @param records in which your hold reads */
    protected abstract LegalHold hold(MemoryRecords records);

    /** Puts a record that has to be kept, with whatever says so. */
    protected abstract RecordData held(MemoryRecords records);

    @Test
    public void theHeldRecordHasAReasonAndNothingIsWritten() {
        MemoryRecords records = new MemoryRecords();
        RecordData held = held(records);
        String reason = ask(records, held.type(), List.of(held.id())).get(held.id());
        assertNotNull("it is held", reason);
        assertFalse("it has a reason", reason.isBlank());
        assertEquals("a hold must not write", 0, records.writes().size());
    }

    @Test
    public void ofManyThatAreAskedForOnlyTheHeldAreAnswered() {
        MemoryRecords records = new MemoryRecords();
        RecordData one = held(records);
        RecordData other = held(records);
        List<UUID> ids =
                new ArrayList<>(Stream.generate(UUID::randomUUID).limit(MANY).toList());
        ids.add(0, one.id());
        ids.add(other.id());
        assertEquals(Set.of(one.id(), other.id()), ask(records, one.type(), ids).keySet());
    }

    @Test
    public void whatIsNotAskedForIsNotAnswered() {
        MemoryRecords records = new MemoryRecords();
        RecordData held = held(records);
        UUID asked = held(records).id();
        assertEquals(Set.of(asked), ask(records, held.type(), List.of(asked)).keySet());
        assertEquals(Map.of(), ask(records, held.type(), List.of()));
    }

    /** Ids are unique in the installation, but whoever asks about another type does not mean this record. */
    @Test
    public void recordsOfTypesThatItDoesNotKnowAreNotHeld() {
        MemoryRecords records = new MemoryRecords();
        RecordData held = held(records);
        assertEquals(Map.of(), ask(records, "typeOfSomebodyElse", List.of(held.id())));
    }

    @Test
    public void nothingIsHeldAtTheFirstInstallation() {
        assertTrue(ask(new MemoryRecords(), held(new MemoryRecords()).type(), List.of(UUID.randomUUID()))
                .isEmpty());
    }

    private Map<UUID, String> ask(MemoryRecords records, String type, Collection<UUID> ids) {
        Map<UUID, String> held = hold(records).held(type, ids);
        assertNotNull("an empty map when nothing is held", held);
        return held;
    }
}
