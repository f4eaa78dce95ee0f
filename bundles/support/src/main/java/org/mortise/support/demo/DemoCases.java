package org.mortise.support.demo;

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
import org.mortise.api.records.Reference;
import org.mortise.api.records.SystemFields;

/** Invents cases of the last half-year and ratings of those that are closed. */
final class DemoCases {

    private static final int DAYS_BACK = 180;
    private static final List<String> SUBJECTS = List.of(
            "The tenon cutter stops after ten minutes",
            "Which blade fits the M-100?",
            "Invoice shows the old address",
            "Lathe makes a grinding noise",
            "Delivery came without the fence",
            "How do we set the depth stop?",
            "Training for two new colleagues",
            "Spare parts for the workbench vice",
            "Compliment to your technician",
            "Manual in another language");
    private static final List<String> STATUSES = List.of(
            "Closed",
            "Closed",
            "Closed",
            "Closed",
            "Closed",
            "Closed",
            "Assigned",
            "Assigned",
            "Pending",
            "New",
            "Rejected",
            "Duplicate");
    private static final List<String> PRIORITIES = List.of("Low", "Normal", "Normal", "Normal", "High", "Urgent");
    private static final List<String> TYPES = List.of("Question", "Question", "Incident", "Problem", "Feedback");
    private static final List<String> ORIGINS = List.of("Email", "Email", "Phone", "Web", "Chat");
    private static final List<String> QUEUES = List.of("First line", "First line", "Workshop", "Accounts");
    private static final List<Long> RATINGS = List.of(5L, 5L, 5L, 4L, 4L, 4L, 3L, 2L, 1L);
    private static final double RATED = 0.6;

    private final Random random;
    private final Instant today;
    private final List<RecordData> contacts;
    private final List<RecordData> users;

    /** Without contacts or users the cases go without them. */
    DemoCases(Random random, LocalDate today, List<RecordData> contacts, List<RecordData> users) {
        this.random = random;
        this.today = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        this.contacts = contacts;
        this.users = users;
    }

    List<Map<String, Object>> invent(int count) {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            cases.add(supportCase(i));
        }
        return cases;
    }

    /** The CSAT responses of the cases that have a satisfaction. */
    List<Map<String, Object>> responses(List<RecordData> cases) {
        List<Map<String, Object>> responses = new ArrayList<>();
        for (RecordData supportCase : cases) {
            if (supportCase.integer("satisfaction") != null) {
                responses.add(response(supportCase, responses.size() + 1));
            }
        }
        return responses;
    }

    private Map<String, Object> supportCase(int index) {
        String status = one(STATUSES);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(SystemFields.EXTERNAL_ID, "demo-case-" + index);
        values.put("subject", one(SUBJECTS));
        values.put("status", status);
        values.put("priority", one(PRIORITIES));
        values.put("type", one(TYPES));
        values.put("origin", one(ORIGINS));
        values.put("queue", one(QUEUES));
        if (!contacts.isEmpty()) {
            RecordData contact = one(contacts);
            values.put("contact", contact.reference());
            contact.list("accounts").stream().findFirst().ifPresent(item -> values.put("account", item.get("account")));
        }
        if (!users.isEmpty() && !status.equals("New")) {
            values.put("owner", one(users).reference());
        }
        if (status.equals("Closed")) {
            close(values);
        }
        return values;
    }

    private void close(Map<String, Object> values) {
        Instant responded = today.minus(1 + random.nextInt(DAYS_BACK * 24), ChronoUnit.HOURS);
        Instant resolved = responded.plus(random.nextInt(72), ChronoUnit.HOURS);
        values.put("firstRespondedAt", responded);
        values.put("resolvedAt", resolved.isBefore(today) ? resolved : today);
        if (random.nextDouble() < RATED) {
            values.put("satisfaction", one(RATINGS));
        }
    }

    private Map<String, Object> response(RecordData supportCase, int index) {
        Reference agent = supportCase.reference("owner");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(SystemFields.EXTERNAL_ID, "demo-csat-" + index);
        values.put("rating", supportCase.integer("satisfaction"));
        values.put("case", supportCase.reference());
        values.put("contact", supportCase.reference("contact"));
        values.put("agent", agent);
        values.put("respondedAt", supportCase.instant("resolvedAt"));
        return values;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
