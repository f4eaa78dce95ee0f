package org.mortise.activities.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.SystemFields;

/** Invents activities of the last and the coming weeks. */
final class DemoActivities {

    private static final Map<String, List<String>> SUBJECTS = Map.of(
            "task",
                    List.of(
                            "Send the revised offer",
                            "Check the delivery date",
                            "Prepare the contract",
                            "Ask for references"),
            "meeting", List.of("Demonstration in the workshop", "Quarterly review", "Kick-off", "Lunch at the fair"),
            "call", List.of("Follow-up on the offer", "First contact", "Question about the invoice", "Renewal"),
            "note",
                    List.of(
                            "Prefers to be called in the morning",
                            "Budget is decided in autumn",
                            "Met at the trade fair"),
            "email", List.of("Your offer", "Thank you for your time", "Minutes of our meeting", "New price list"));
    private static final int DAYS = 45;

    private final Random random;
    private final Instant today;
    private final List<RecordData> parents;
    private final List<RecordData> contacts;
    private final List<RecordData> users;

    DemoActivities(
            Random random,
            LocalDate today,
            List<RecordData> parents,
            List<RecordData> contacts,
            List<RecordData> users) {
        this.random = random;
        this.today = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        this.parents = parents;
        this.contacts = contacts;
        this.users = users;
    }

    List<Map<String, Object>> invent(String type, int count) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            all.add(activity(type, i));
        }
        return all;
    }

    private Map<String, Object> activity(String type, int index) {
        Instant at = today.plus(random.nextInt(2 * DAYS) - DAYS, ChronoUnit.DAYS)
                .plus(8 + random.nextInt(9), ChronoUnit.HOURS);
        boolean past = at.isBefore(today);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(SystemFields.EXTERNAL_ID, "demo-" + type + "-" + index);
        values.put("subject", one(SUBJECTS.get(type)));
        values.put("parent", one(parents).reference());
        if (!users.isEmpty()) {
            values.put("owner", one(users).reference());
        }
        if (!contacts.isEmpty()) {
            values.put("attendees", List.of(Map.of("attendee", one(contacts).reference(), "acceptance", "Accepted")));
        }
        switch (type) {
            case "task" -> task(values, at, past);
            case "meeting", "call" -> appointment(values, type, at, past);
            case "note" -> values.put("description", values.get("subject") + ".");
            default -> email(values, past ? at : today.minus(random.nextInt(DAYS) + 1L, ChronoUnit.DAYS));
        }
        return values;
    }

    private void task(Map<String, Object> values, Instant at, boolean past) {
        values.put("dateEnd", at);
        values.put("status", past && random.nextInt(5) > 0 ? "Completed" : one(List.of("Not Started", "Started")));
        values.put("priority", one(List.of("Low", "Normal", "Normal", "High", "Urgent")));
        values.put("reminders", List.of(Map.of("minutesBefore", 60)));
    }

    private void appointment(Map<String, Object> values, String type, Instant at, boolean past) {
        values.put("dateStart", at);
        values.put("duration", type.equals("call") ? 10 + random.nextInt(20) : 60);
        values.put("status", past ? one(List.of("Held", "Held", "Held", "Not Held")) : "Planned");
        values.put("reminders", List.of(Map.of("minutesBefore", 15)));
        if (type.equals("call")) {
            values.put("direction", one(List.of("Outbound", "Inbound")));
        } else {
            values.put("location", one(List.of("Workshop", "At the customer's", "Online")));
        }
    }

    private void email(Map<String, Object> values, Instant at) {
        boolean inbound = random.nextBoolean();
        values.put("dateSent", at);
        values.put("status", inbound ? "Received" : "Sent");
        values.put("direction", inbound ? "Inbound" : "Outbound");
        values.put("from", inbound ? "customer@example.com" : "sales@example.com");
        values.put("to", List.of(Map.of("address", inbound ? "sales@example.com" : "customer@example.com")));
        values.put("description", "Dear all, see the subject. Best regards.");
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
