package org.mortise.activities.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mortise.api.events.EventSubscriber;
import org.mortise.api.events.RecordEvent;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Keeps one {@code reminder} record for each user and offset of an activity. Durable: in the transaction in which the event of the
 * activity is marked as delivered.
 */
@Component(
        property = {
            "mortise.subscriber=activities.reminders",
            "mortise.type=task",
            "mortise.type=meeting",
            "mortise.type=call"
        })
public final class ReminderPlanner implements EventSubscriber {

    private static final Set<String> MATTERS =
            Set.of("dateStart", "dateEnd", "status", "reminders", "owner", "attendees", "subject");
    private static final int MOST = 10_000;

    private final Records records;

    @Activate
    public ReminderPlanner(@org.osgi.service.component.annotations.Reference Records records) {
        this.records = records;
    }

    @Override
    public void onEvent(RecordEvent event) {
        if (event.kind().equals("updated") && event.changes().keySet().stream().noneMatch(MATTERS::contains)) {
            return;
        }
        // As the activity is now, not as it was at the event: what comes after this event leads to the same.
        List<RecordData> found = records.find(event.recordType(), List.of(event.recordId()));
        List<RecordData> present = records.query(Query.of(Reminders.TYPE)
                        .where("activity==" + event.recordId())
                        .limit(MOST))
                .items();
        List<Write> writes = new ArrayList<>();
        if (found.isEmpty()) {
            present.forEach(reminder -> writes.add(Write.delete(Reminders.TYPE, reminder.id())));
        } else {
            adjust(found.get(0), present, writes);
        }
        for (WriteResult result : records.writeAll(writes)) {
            if (!result.done()) {
                throw result.problem();
            }
        }
    }

    private static void adjust(RecordData activity, List<RecordData> present, List<Write> writes) {
        Map<ReminderPlan, Instant> plan = new LinkedHashMap<>(ReminderPlan.of(activity));
        Set<ReminderPlan> kept = new HashSet<>();
        for (RecordData reminder : present) {
            ReminderPlan key = new ReminderPlan(reminder.reference("user").id(), reminder.integer("minutesBefore"));
            Instant planned = plan.get(key);
            if (planned == null || !kept.add(key)) {
                writes.add(Write.delete(Reminders.TYPE, reminder.id()));
            } else {
                update(activity, reminder, planned).ifPresent(writes::add);
            }
        }
        plan.keySet().removeAll(kept);
        plan.forEach((key, at) -> writes.add(create(activity, key, at)));
    }

    /** One that was seen, or put off by its user, is new again only when the activity itself was moved. */
    private static java.util.Optional<Write> update(RecordData activity, RecordData reminder, Instant planned) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (!planned.equals(reminder.instant("plannedFor"))) {
            values.put("plannedFor", planned);
            values.put("remindAt", planned);
            values.put("status", Reminders.PENDING);
            values.put("dueSince", null);
        }
        if (!activity.text("subject").equals(reminder.text("subject"))) {
            values.put("subject", activity.text("subject"));
        }
        return values.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(
                        Write.update(Reminders.TYPE, reminder.id(), values).byModule());
    }

    private static Write create(RecordData activity, ReminderPlan key, Instant at) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("subject", activity.text("subject"));
        values.put("activity", activity.reference());
        values.put("user", Reference.to("user", key.user()));
        values.put("minutesBefore", key.minutesBefore());
        values.put("plannedFor", at);
        values.put("remindAt", at);
        values.put("status", Reminders.PENDING);
        return Write.create(Reminders.TYPE, values).byModule();
    }
}
