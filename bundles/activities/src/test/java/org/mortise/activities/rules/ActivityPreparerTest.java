package org.mortise.activities.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.Test;
import org.mortise.api.records.RecordData;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;

public class ActivityPreparerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final UUID ADA = UUID.randomUUID();

    private Caller caller = new Caller(ADA, "ada", false, "rest");

    @Test
    public void whoWritesAnActivityOwnsIt() {
        assertEquals(ADA, prepared("task", null, Map.of()).get("owner"));
        UUID bob = UUID.randomUUID();
        assertEquals(bob, prepared("task", null, Map.of("owner", bob)).get("owner"));
        caller = Caller.SYSTEM;
        assertNull(prepared("task", null, Map.of()).get("owner"));
    }

    @Test
    public void aCompletedTaskSaysWhen() {
        assertEquals(NOW, prepared("task", null, Map.of("status", "Completed")).get("dateCompleted"));
        Map<String, Object> before = Map.of("status", "Completed", "dateCompleted", TEN);
        assertEquals(TEN, prepared("task", before, Map.of("subject", "x")).get("dateCompleted"));
        assertNull(prepared("task", before, Map.of("status", "Started")).get("dateCompleted"));
    }

    @Test
    public void ofStartEndAndDurationTwoGiveTheThird() {
        Map<String, Object> meeting = prepared("meeting", null, Map.of("dateStart", TEN, "duration", 30L));
        assertEquals(TEN.plusSeconds(1800), meeting.get("dateEnd"));
        meeting = prepared("meeting", null, Map.of("dateStart", TEN, "dateEnd", TEN.plusSeconds(600)));
        assertEquals(10L, meeting.get("duration"));
    }

    @Test
    public void movingTheStartMovesTheEnd() {
        Map<String, Object> before = Map.of("dateStart", TEN, "dateEnd", TEN.plusSeconds(600), "duration", 10L);
        Map<String, Object> moved = prepared("meeting", before, Map.of("dateStart", TEN.plusSeconds(3600)));
        assertEquals(TEN.plusSeconds(4200), moved.get("dateEnd"));
        Map<String, Object> longer = prepared("meeting", before, Map.of("dateEnd", TEN.plusSeconds(1200)));
        assertEquals(20L, longer.get("duration"));
    }

    @Test
    public void aNoteIsCalledByItsFirstLine() {
        assertEquals(
                "One",
                prepared("note", null, Map.of("description", "\n One \nTwo")).get("subject"));
        String subject = (String)
                prepared("note", null, Map.of("description", "x".repeat(500))).get("subject");
        assertEquals(80, subject.length());
    }

    @Test
    public void callsAndEmailsAlwaysHaveATime() {
        assertEquals(NOW, prepared("call", null, Map.of()).get("dateStart"));
        Map<String, Object> email = prepared("email", null, Map.of("status", "Received"));
        assertEquals(NOW, email.get("dateSent"));
        assertEquals("Inbound", email.get("direction"));
    }

    private Map<String, Object> prepared(String type, Map<String, Object> before, Map<String, Object> changes) {
        RecordData previous = before == null ? null : new RecordData(type, UUID.randomUUID(), 1, new HashMap<>(before));
        FakePreparation preparation = new FakePreparation(type, previous, changes);
        new ActivityPreparer(callers(), Clock.fixed(NOW, ZoneOffset.UTC)).prepare(preparation);
        return preparation.values();
    }

    private Callers callers() {
        return new Callers() {
            @Override
            public Caller current() {
                return caller;
            }

            @Override
            public Optional<Caller> find() {
                return Optional.of(caller);
            }

            @Override
            public <T> T as(Caller other, Supplier<T> work) {
                return work.get();
            }

            @Override
            public void requireAdministrator() {}
        };
    }
}
