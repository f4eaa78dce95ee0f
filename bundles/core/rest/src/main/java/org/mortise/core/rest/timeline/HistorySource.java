package org.mortise.core.rest.timeline;

import java.util.List;
import java.util.Map;
import org.mortise.api.records.HistoryEntry;
import org.mortise.api.records.HistoryQuery;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.timeline.TimelineItem;
import org.mortise.api.timeline.TimelineRequest;
import org.mortise.api.timeline.TimelineSource;

/** The changes of the record itself. */
final class HistorySource implements TimelineSource {

    static final String KIND = "history";

    private final Records records;

    HistorySource(Records records) {
        this.records = records;
    }

    @Override
    public List<TimelineItem> items(TimelineRequest request) {
        return records
                .history(new HistoryQuery(
                        request.type(), List.of(request.id()), null, request.before(), request.limit()))
                .stream()
                .map(entry -> item(KIND, entry, entry.changes()))
                .toList();
    }

    static TimelineItem item(String kind, HistoryEntry entry, Map<String, Object> changes) {
        return new TimelineItem(
                entry.at(),
                entry.id(),
                kind,
                entry.action(),
                entry.actor(),
                entry.origin(),
                Reference.to(entry.recordType(), entry.recordId()),
                null,
                Map.of("changes", changes));
    }
}
