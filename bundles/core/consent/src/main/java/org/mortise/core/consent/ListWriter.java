package org.mortise.core.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Records;
import org.mortise.api.records.Write;

/** Lets a person's list show what counts: the newest consent for each purpose. In the name of the platform. */
final class ListWriter {

    private final Records records;
    private final Purposes purposes;
    private final History history;

    ListWriter(Records records, Purposes purposes) {
        this.records = records;
        this.purposes = purposes;
        this.history = new History(records);
    }

    void write(RecordType type, RecordData person) {
        List<Given> given = history.of(List.of(person.id()), null).getOrDefault(person.id(), List.of());
        Set<UUID> ids = new LinkedHashSet<>();
        given.forEach(each -> ids.add(each.purpose()));
        Map<UUID, Purpose> known = purposes.find(ids);
        Map<String, Map<String, Object>> newest = new HashMap<>();
        for (Purpose purpose : known.values()) {
            Given.newest(
                            given.stream()
                                    .filter(each -> each.purpose().equals(purpose.id()))
                                    .toList(),
                            Instant.MAX)
                    .ifPresent(each -> newest.put(purpose.code(), item(type, purpose, each)));
        }
        List<Map<String, Object>> now = person.list(ConsentList.FIELD);
        List<Map<String, Object>> next = ordered(now, newest);
        if (!same(now, next)) {
            Map<String, Object> values = Map.of(ConsentList.FIELD, next);
            records.write(Write.update(type.name(), person.id(), values).byModule());
        }
    }

    /** In the order that the list has, new purposes behind. */
    private static List<Map<String, Object>> ordered(
            List<Map<String, Object>> now, Map<String, Map<String, Object>> newest) {
        Map<String, Map<String, Object>> left = new HashMap<>();
        newest.forEach((code, item) -> left.put(key(code), item));
        List<Map<String, Object>> next = new ArrayList<>();
        for (Map<String, Object> item : now) {
            Map<String, Object> counts = left.remove(key(item.get("purpose")));
            if (counts != null) {
                next.add(counts);
            }
        }
        left.keySet().stream().sorted().forEach(code -> next.add(left.get(code)));
        return next;
    }

    private static Map<String, Object> item(RecordType type, Purpose purpose, Given given) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("purpose", purpose.code());
        item.put("status", given.status());
        if (ConsentList.hasSource(type)) {
            item.put("source", given.source());
        }
        item.put("at", given.at());
        return item;
    }

    private static boolean same(List<Map<String, Object>> one, List<Map<String, Object>> other) {
        return plain(one).equals(plain(other));
    }

    private static List<Map<String, Object>> plain(List<Map<String, Object>> items) {
        return items.stream()
                .map(item -> {
                    Map<String, Object> copy = new HashMap<>(item);
                    copy.values().removeIf(Objects::isNull);
                    copy.computeIfPresent("purpose", (key, code) -> key(code));
                    return copy;
                })
                .toList();
    }

    private static String key(Object code) {
        return String.valueOf(code).strip().toLowerCase(java.util.Locale.ROOT);
    }
}
