package org.mortise.support;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.RecordData;

public class CasePreparerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:15:30.123456789Z");
    private static final Instant MILLIS = Instant.parse("2026-03-01T10:15:30.123Z");
    private static final Instant EARLIER = Instant.parse("2025-12-24T08:00:00Z");

    private final CasePreparer preparer = new CasePreparer(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    public void closingSetsWhenItWasResolvedAndCounts() {
        FakePreparation closing = prepare(Map.of("status", "Assigned", "closings", 1L), Map.of("status", "Closed"));

        assertEquals(MILLIS, closing.value("resolvedAt"));
        assertEquals(2L, closing.value("closings"));
    }

    @Test
    public void aDateThatIsGivenIsKept() {
        FakePreparation closing = prepare(null, Map.of("status", "Closed", "resolvedAt", EARLIER));

        assertEquals(EARLIER, closing.value("resolvedAt"));
        assertEquals(1L, closing.value("closings"));
    }

    @Test
    public void anotherChangeOfAClosedCaseIsNoClosing() {
        FakePreparation change = prepare(
                Map.of("status", "Closed", "resolvedAt", EARLIER, "closings", 1L, "satisfaction", 5L),
                Map.of("priority", "Low"));

        assertEquals(EARLIER, change.value("resolvedAt"));
        assertFalse(change.changes("closings"));
        assertEquals(5L, change.value("satisfaction"));
    }

    @Test
    public void reopeningForgetsResolutionAndRating() {
        FakePreparation reopening = prepare(
                Map.of("status", "Closed", "resolvedAt", EARLIER, "closings", 1L, "satisfaction", 2L),
                Map.of("status", "Assigned"));

        assertNull(reopening.value("resolvedAt"));
        assertNull(reopening.value("satisfaction"));
        assertEquals(1L, reopening.value("closings"));
    }

    @Test
    public void otherEndsAreNoClosing() {
        FakePreparation rejection = prepare(Map.of("status", "New"), Map.of("status", "Rejected"));

        assertNull(rejection.value("resolvedAt"));
        assertNull(rejection.value("closings"));
    }

    private FakePreparation prepare(Map<String, Object> before, Map<String, Object> changes) {
        RecordData previous =
                before == null ? null : new RecordData("case", UUID.randomUUID(), 1, new HashMap<>(before));
        FakePreparation preparation = new FakePreparation(previous, changes);
        preparer.prepare(preparation);
        return preparation;
    }
}
