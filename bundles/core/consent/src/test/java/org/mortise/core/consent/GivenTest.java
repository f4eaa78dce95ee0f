package org.mortise.core.consent;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.consent.ConsentState;

public class GivenTest {

    private static final UUID PERSON = UUID.randomUUID();
    private static final Purpose NEWS = new Purpose(UUID.randomUUID(), "news", true, 12L, true);

    private final List<Given> history = new ArrayList<>();
    private int count;

    private void given(String status, String day, String until) {
        UUID id = UUID.fromString(String.format("00000000-0000-7000-8000-%012d", count++));
        history.add(new Given(id, PERSON, NEWS.id(), status, time(day), until == null ? null : time(until), "test"));
    }

    private static Instant time(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private ConsentState state(Purpose purpose, String day) {
        return Given.state(purpose, history, time(day));
    }

    @Test
    public void theNewestCounts() {
        given("Withdrawn", "2025-06-01", null);
        given("Granted", "2025-01-01", null);
        assertEquals(ConsentState.NONE, state(NEWS, "2024-12-31"));
        assertEquals(ConsentState.GRANTED, state(NEWS, "2025-05-31"));
        assertEquals(ConsentState.WITHDRAWN, state(NEWS, "2025-06-01"));
    }

    @Test
    public void ofTwoAtTheSameTimeTheLaterWrittenCounts() {
        given("Granted", "2025-01-01", null);
        given("Refused", "2025-01-01", null);
        assertEquals(ConsentState.REFUSED, state(NEWS, "2025-01-01"));
    }

    @Test
    public void itExpiresAtItsEnd() {
        given("Granted", "2025-01-01", "2026-01-01");
        assertEquals(ConsentState.GRANTED, state(NEWS, "2025-12-31"));
        assertEquals(ConsentState.EXPIRED, state(NEWS, "2026-01-01"));
    }

    @Test
    public void nobodyConsentedToWhatIsNotInUse() {
        given("Granted", "2025-01-01", null);
        assertEquals(
                ConsentState.PURPOSE_INACTIVE, state(new Purpose(NEWS.id(), "news", true, null, false), "2025-02-01"));
    }

    @Test
    public void anotherLegalBasisNeedsNoConsentButBearsAnObjection() {
        Purpose contract = new Purpose(NEWS.id(), "news", false, null, true);
        assertEquals(ConsentState.GRANTED, state(contract, "2025-02-01"));
        given("Withdrawn", "2025-01-01", null);
        assertEquals(ConsentState.WITHDRAWN, state(contract, "2025-02-01"));
    }

    @Test
    public void validityIsCountedInMonths() {
        assertEquals(time("2026-01-31"), NEWS.validUntil(time("2025-01-31")));
    }
}
