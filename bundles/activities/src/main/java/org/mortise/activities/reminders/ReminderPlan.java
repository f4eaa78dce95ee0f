package org.mortise.activities.reminders;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mortise.activities.Activities;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;

/**
 * Whom an activity reminds, and when.
 *
 * @param user who is reminded
 * @param minutesBefore the date of the activity
 */
record ReminderPlan(UUID user, long minutesBefore) {

    private static final Set<String> OVER = Set.of("Completed", "Canceled", "Held", "Not Held");

    /** When to remind of what; empty when the activity has no date, is over, or nobody is to be reminded. */
    static Map<ReminderPlan, Instant> of(RecordData activity) {
        Map<ReminderPlan, Instant> plan = new LinkedHashMap<>();
        // A task reminds of its end, by which it is due; a meeting or call of its beginning.
        Instant date = activity.instant(activity.type().equals(Activities.TASK) ? "dateEnd" : "dateStart");
        if (date == null || OVER.contains(activity.text("status"))) {
            return plan;
        }
        for (Map<String, Object> reminder : activity.list("reminders")) {
            long minutes = (Long) reminder.get("minutesBefore");
            users(activity)
                    .forEach(
                            user -> plan.put(new ReminderPlan(user, minutes), date.minus(minutes, ChronoUnit.MINUTES)));
        }
        return plan;
    }

    private static Set<UUID> users(RecordData activity) {
        Set<UUID> users = new LinkedHashSet<>();
        if (activity.reference("owner") != null) {
            users.add(activity.reference("owner").id());
        }
        for (Map<String, Object> item : activity.list("attendees")) {
            boolean declined = "Declined".equals(item.get("acceptance"));
            if (!declined
                    && item.get("attendee") instanceof Reference attendee
                    && attendee.type().equals("user")) {
                users.add(attendee.id());
            }
        }
        return users;
    }
}
