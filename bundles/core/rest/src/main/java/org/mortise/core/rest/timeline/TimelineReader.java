package org.mortise.core.rest.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.timeline.TimelineItem;
import org.mortise.api.timeline.TimelineRequest;
import org.mortise.api.timeline.TimelineSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Merges what the sources know of a record into one timeline. Safe for use by many threads. */
public final class TimelineReader {

    private static final Logger LOG = LoggerFactory.getLogger(TimelineReader.class);

    private record Contribution(TimelineSource source, Set<String> kinds) {}

    private final Records records;
    private final List<Contribution> contributions = new CopyOnWriteArrayList<>();

    public TimelineReader(RecordTypes types, Records records) {
        this.records = records;
        add(new HistorySource(records), HistorySource.KIND);
        add(new RelatedSource(types, records), RelatedSource.KIND);
    }

    /** @param kinds the service property: a text or several */
    public void add(TimelineSource source, Object kinds) {
        Set<String> names = kinds instanceof String[] several
                ? Set.of(several)
                : kinds instanceof String one ? Set.of(one) : Set.of();
        contributions.add(new Contribution(source, names));
    }

    public void remove(TimelineSource source) {
        contributions.removeIf(contribution -> contribution.source() == source);
    }

    /** @param kinds those wanted; empty for all */
    public Map<String, Object> page(RecordType type, UUID id, List<String> kinds, String cursor, int limit) {
        records.get(type.name(), id);
        Set<String> wanted = known(kinds);
        List<TimelineItem> items = new ArrayList<>();
        Set<String> missing = new TreeSet<>();
        for (Contribution contribution : contributions) {
            Set<String> asked = new TreeSet<>(contribution.kinds());
            asked.retainAll(wanted);
            if (!asked.isEmpty()) {
                // One more than wanted shows whether there is a next page.
                TimelineRequest request =
                        new TimelineRequest(type.name(), id, asked, TimelineCursor.decode(cursor), limit + 1);
                collect(contribution.source(), request, items, missing);
            }
        }
        items.sort(TimelineItem.NEWEST_FIRST);
        List<TimelineItem> page = named(items.subList(0, Math.min(limit, items.size())));
        TimelineItem last = items.size() > limit ? page.get(limit - 1) : null;
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", page.stream().map(TimelineReader::json).toList());
        answer.put("nextCursor", last == null ? null : TimelineCursor.encode(last.at(), last.key()));
        if (!missing.isEmpty()) {
            answer.put("missing", missing);
        }
        return answer;
    }

    private Set<String> known(List<String> kinds) {
        Set<String> all = new TreeSet<>();
        contributions.forEach(contribution -> all.addAll(contribution.kinds()));
        for (String kind : kinds) {
            if (!all.contains(kind)) {
                String message = "must be one of " + String.join(", ", all);
                throw new ProblemException(
                        ProblemType.MALFORMED,
                        null,
                        "kind " + message + ".",
                        List.of(new Violation("kind", message)),
                        null);
            }
        }
        return kinds.isEmpty() ? all : Set.copyOf(kinds);
    }

    /** A source that fails takes its own items from the timeline and no others. */
    private static void collect(
            TimelineSource source, TimelineRequest request, List<TimelineItem> items, Set<String> missing) {
        try {
            items.addAll(source.items(request));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn(
                    "{} failed; the timeline goes without it", source.getClass().getName(), e);
            missing.addAll(request.kinds());
        }
    }

    /** One query for each type that has items without a name. */
    private List<TimelineItem> named(List<TimelineItem> items) {
        Map<String, Set<UUID>> wanted = new HashMap<>();
        for (TimelineItem item : items) {
            if (item.record().name() == null) {
                wanted.computeIfAbsent(item.record().type(), type -> new TreeSet<>())
                        .add(item.record().id());
            }
        }
        Map<String, Map<UUID, String>> names = new HashMap<>();
        wanted.forEach((type, ids) -> names.put(type, records.names(type, ids)));
        return items.stream()
                .map(item -> item.record().name() != null
                        ? item
                        : item.about(new Reference(
                                item.record().type(),
                                item.record().id(),
                                names.get(item.record().type())
                                        .get(item.record().id()))))
                .toList();
    }

    private static Map<String, Object> json(TimelineItem item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", item.at().toString());
        json.put("kind", item.kind());
        json.put("action", item.action());
        json.put("title", item.title() == null ? item.record().name() : item.title());
        json.put("actor", item.actor());
        json.put("origin", item.origin());
        json.put("record", JsonForm.of(item.record()));
        json.put("details", item.details());
        return json;
    }
}
