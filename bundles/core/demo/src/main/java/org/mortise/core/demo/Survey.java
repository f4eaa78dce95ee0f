package org.mortise.core.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.SystemFields;

/** Finds out what a clearing is about. As the caller, who is an administrator. */
final class Survey {

    static final int BATCH = 500;

    private final Records records;
    private final RecordTypes types;
    private final MadeRecords made;

    Survey(Records records, RecordTypes types, MadeRecords made) {
        this.records = records;
        this.types = types;
        this.made = made;
    }

    ClearingScope look() {
        Links links = new Links(records, types, made.byType());
        Map<String, Set<UUID>> hanging = links.attached();
        Map<String, Set<UUID>> attached = new LinkedHashMap<>();
        Map<String, List<UUID>> living = new LinkedHashMap<>();
        hanging.forEach((type, ids) -> {
            for (UUID id : ids) {
                if (links.madeByNobody(id)) {
                    living.computeIfAbsent(type, any -> new ArrayList<>()).add(id);
                } else {
                    attached.computeIfAbsent(type, any -> new LinkedHashSet<>()).add(id);
                }
            }
        });
        Map<String, List<UUID>> deleted = new LinkedHashMap<>();
        Map<String, Long> changed = new LinkedHashMap<>();
        Map<String, List<UUID>> missing = new LinkedHashMap<>();
        made.byType().forEach((type, ids) -> {
            if (types.find(type).isEmpty()) {
                missing.put(type, ids);
                return;
            }
            for (List<UUID> batch : batches(ids)) {
                List<RecordData> found = records.find(type, batch, List.of(SystemFields.MODIFIED_BY));
                add(living, type, found);
                changed.merge(
                        type,
                        found.stream()
                                .filter(record -> record.reference(SystemFields.MODIFIED_BY) != null)
                                .count(),
                        Long::sum);
                add(deleted, type, deleted(type, batch));
            }
        });
        return new ClearingScope(living, deleted, changed, attached, links.referring(hanging), missing);
    }

    private List<RecordData> deleted(String type, List<UUID> ids) {
        return records.query(Query.of(type)
                        .among(ids)
                        .deleted(true)
                        .select(List.of(SystemFields.ID))
                        .limit(BATCH))
                .items();
    }

    private static void add(Map<String, List<UUID>> to, String type, List<RecordData> found) {
        if (!found.isEmpty()) {
            to.computeIfAbsent(type, any -> new ArrayList<>())
                    .addAll(found.stream().map(RecordData::id).toList());
        }
    }

    static <T> List<List<T>> batches(List<T> all) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        return batches;
    }
}
