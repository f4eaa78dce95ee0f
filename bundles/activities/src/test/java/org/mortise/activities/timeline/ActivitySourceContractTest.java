package org.mortise.activities.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mortise.activities.Activities;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;
import org.mortise.api.timeline.TimelineSource;
import org.mortise.testkit.MemoryRecords;
import org.mortise.testkit.TimelineSourceContract;

public class ActivitySourceContractTest extends TimelineSourceContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Override
    protected TimelineSource source(MemoryRecords records) {
        return new ActivitySource(records);
    }

    @Override
    protected Set<String> kinds() {
        return Set.of(Activities.TASK, Activities.MEETING, Activities.CALL, Activities.NOTE, Activities.EMAIL);
    }

    @Override
    protected RecordData example(MemoryRecords records) {
        UUID id = records.put("contact", Map.of("name", "Bee"));
        Reference contact = Reference.to("contact", id);
        List<Map<String, Object>> attendees = List.of(Map.of("attendee", contact));
        records.put(Activities.TASK, Map.of("parent", contact, "createdAt", NOON, "status", "Completed"));
        records.put(Activities.TASK, Map.of("parent", contact, "createdAt", NOON));
        records.put(Activities.MEETING, Map.of("attendees", attendees, "dateStart", NOON.plusSeconds(60)));
        records.put(Activities.CALL, Map.of("attendees", attendees, "dateStart", NOON.minusSeconds(60)));
        records.put(Activities.NOTE, Map.of("parent", contact, "createdAt", NOON));
        records.put(Activities.EMAIL, Map.of("parent", contact, "dateSent", NOON.plusSeconds(1)));
        return records.get("contact", id);
    }
}
