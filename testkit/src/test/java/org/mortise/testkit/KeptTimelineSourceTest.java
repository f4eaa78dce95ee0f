package org.mortise.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;
import org.mortise.api.timeline.TimelineItem;
import org.mortise.api.timeline.TimelineSource;

/** The contract, kept by a source of visits. */
public class KeptTimelineSourceTest extends TimelineSourceContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Override
    protected TimelineSource source(MemoryRecords records) {
        return request -> records
                .query(Query.of("visit")
                        .where(request.behind("guest==" + request.id(), "at"))
                        .sort(List.of("-at", "-id"))
                        .limit(request.limit()))
                .items()
                .stream()
                .map(KeptTimelineSourceTest::item)
                .toList();
    }

    static TimelineItem item(RecordData visit) {
        return new TimelineItem(
                visit.instant("at"),
                visit.id(),
                "visit",
                null,
                null,
                null,
                Reference.to("visit", visit.id()),
                null,
                Map.of());
    }

    @Override
    protected Set<String> kinds() {
        return Set.of("visit");
    }

    @Override
    protected RecordData example(MemoryRecords records) {
        return visited(records);
    }

    static RecordData visited(MemoryRecords records) {
        UUID guest = records.put("contact", Map.of("name", "Bee"));
        for (Instant at : List.of(NOON, NOON.plusSeconds(60), NOON.plusSeconds(60), NOON.minusSeconds(60))) {
            records.put("visit", Map.of("guest", Reference.to("contact", guest), "at", at));
        }
        return records.get("contact", guest);
    }
}
