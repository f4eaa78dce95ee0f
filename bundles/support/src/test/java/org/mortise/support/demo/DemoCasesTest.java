package org.mortise.support.demo;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.RecordData;

public class DemoCasesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final List<Map<String, Object>> cases = demo().invent(200);

    @Test
    public void theSameSeedMakesTheSameCases() {
        assertEquals(demo().invent(200), cases);
    }

    @Test
    public void onlyClosedCasesAreResolvedAndNoneInTheFuture() {
        for (Map<String, Object> values : cases) {
            Instant resolved = (Instant) values.get("resolvedAt");
            if (values.get("status").equals("Closed")) {
                assertNotNull(resolved);
                assertFalse(resolved.isAfter(NOW));
            } else {
                assertNull(resolved);
                assertNull(values.get("satisfaction"));
            }
        }
    }

    @Test
    public void oneResponseForEachSatisfaction() {
        List<RecordData> written = cases.stream()
                .map(values -> new RecordData("case", UUID.randomUUID(), 1, values))
                .toList();
        long rated = cases.stream()
                .filter(values -> values.get("satisfaction") != null)
                .count();

        assertTrue(rated > 20);
        assertEquals(rated, demo().responses(written).size());
    }

    private static DemoCases demo() {
        return new DemoCases(new Random(7), TODAY, List.of(), List.of());
    }
}
