package org.mortise.core.rest.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.ws.rs.core.UriInfo;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.HistoryEntry;
import org.mortise.api.records.HistoryQuery;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Records;
import org.mortise.core.rest.timeline.TimelineCursor;

/** {@code GET /{id}/history}: who changed what from what to what, when and through what; the newest first, in pages. */
final class History {

    private final Records records;

    History(Records records) {
        this.records = records;
    }

    Map<String, Object> page(RecordType type, UUID id, UriInfo uri) {
        Parameters parameters = new Parameters(uri, Set.of("limit", "cursor"));
        int limit = parameters.integer("limit", 100, 1, 1000);
        String cursor = parameters.text("cursor");
        HistoryQuery.Place before = cursor == null ? null : TimelineCursor.decode(cursor);
        // One more shows whether there is a next page.
        List<HistoryEntry> entries =
                records.history(new HistoryQuery(type.name(), List.of(id), null, before, Math.min(limit + 1, 1000)));
        if (entries.isEmpty() && before == null) {
            throw ProblemException.notFound(type.name() + " " + id);
        }
        boolean more = entries.size() > limit || limit == 1000 && entries.size() == limit;
        List<HistoryEntry> page = entries.subList(0, Math.min(limit, entries.size()));
        HistoryEntry last = more ? page.get(page.size() - 1) : null;
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", page);
        answer.put("nextCursor", last == null ? null : TimelineCursor.encode(last.at(), last.id()));
        return answer;
    }
}
