package org.mortise.activities.reminders;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;

public class ReminderPlanTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant END = Instant.parse("2026-03-01T11:00:00Z");
    private static final UUID ADA = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();

    @Test
    public void tasksRemindOfTheirEndAndMeetingsOfTheirStart() {
        assertEquals(Map.of(new ReminderPlan(ADA, 30), END.minusSeconds(1800)), plan("task", Map.of()));
        assertEquals(Map.of(new ReminderPlan(ADA, 30), START.minusSeconds(1800)), plan("meeting", Map.of()));
    }

    @Test
    public void whatIsOverRemindsNobody() {
        assertEquals(Map.of(), plan("task", Map.of("status", "Completed")));
        assertEquals(Map.of(), plan("meeting", Map.of("status", "Not Held")));
    }

    @Test
    public void attendeesWhoAreUsersAreRemindedUnlessTheyDeclined() {
        Map<String, Object> bob = Map.of("attendee", Reference.to("user", BOB));
        Map<String, Object> contact = Map.of("attendee", Reference.to("contact", UUID.randomUUID()));
        assertEquals(
                2, plan("meeting", Map.of("attendees", List.of(bob, contact))).size());
        Map<String, Object> declined = Map.of("attendee", Reference.to("user", BOB), "acceptance", "Declined");
        assertEquals(1, plan("meeting", Map.of("attendees", List.of(declined))).size());
    }

    private static Map<ReminderPlan, Instant> plan(String type, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "dateStart",
                START,
                "dateEnd",
                END,
                "status",
                "Planned",
                "owner",
                Reference.to("user", ADA),
                "reminders",
                List.of(Map.of("minutesBefore", 30L))));
        values.putAll(more);
        return ReminderPlan.of(new RecordData(type, UUID.randomUUID(), 1, values));
    }
}
