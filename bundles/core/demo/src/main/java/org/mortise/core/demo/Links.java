package org.mortise.core.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mortise.api.records.Field;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.SystemFields;

/** What people added to demo records: by the fields that the metadata describes, whosever type it is. */
final class Links {

    private static final int PAGE = 1000;

    private final Records records;
    private final RecordTypes types;
    private final Map<String, Set<UUID>> demo = new LinkedHashMap<>();
    private final Set<UUID> madeByNobody = new HashSet<>();

    Links(Records records, RecordTypes types, Map<String, List<UUID>> made) {
        this.records = records;
        this.types = types;
        made.forEach((type, ids) -> demo.put(type, new LinkedHashSet<>(ids)));
    }

    /** What hangs on demo records and on what hangs on them: nobody could read it without them. */
    Map<String, Set<UUID>> attached() {
        Map<String, Set<UUID>> attached = new LinkedHashMap<>();
        Map<String, Set<UUID>> on = demo;
        while (!on.isEmpty()) {
            Map<String, Set<UUID>> next = new LinkedHashMap<>();
            for (RecordType type : types.all()) {
                for (Field field : type.fields()) {
                    if (field.controlsAccess()) {
                        naming(type, field.name(), field.target(), on, next, attached);
                    }
                }
            }
            next.forEach((type, ids) ->
                    attached.computeIfAbsent(type, any -> new LinkedHashSet<>()).addAll(ids));
            on = next;
        }
        return attached;
    }

    /** Whether no person made it: a module did, because of the demo data, such as the reminders of tasks. */
    boolean madeByNobody(UUID id) {
        return madeByNobody.contains(id);
    }

    /** @param except what goes with the demo data anyway */
    Map<String, Set<UUID>> referring(Map<String, Set<UUID>> except) {
        Map<String, Set<UUID>> referring = new LinkedHashMap<>();
        for (RecordType type : types.all()) {
            for (Field field : type.fields()) {
                naming(type, path(field), field.target(), demo, referring, except);
                for (Field item : field.items()) {
                    naming(type, path(field) + "." + item.name(), item.target(), demo, referring, except);
                }
            }
        }
        return referring;
    }

    private static String path(Field field) {
        return field.custom() ? "custom." + field.name() : field.name();
    }

    /** Adds the records of the type, which are neither demo data nor known, that name one of the others. */
    private void naming(
            RecordType type,
            String path,
            String target,
            Map<String, Set<UUID>> others,
            Map<String, Set<UUID>> found,
            Map<String, Set<UUID>> known) {
        if (target == null) {
            return;
        }
        Collection<String> targets = target.equals(Field.ANY) ? others.keySet() : List.of(target);
        for (String one : targets) {
            for (List<UUID> batch : Survey.batches(new ArrayList<>(others.getOrDefault(one, Set.of())))) {
                String ids = batch.stream().map(UUID::toString).collect(Collectors.joining(","));
                for (UUID id : all(type, path + "=in=(" + ids + ")")) {
                    if (!in(demo, type, id) && !in(known, type, id)) {
                        found.computeIfAbsent(type.name(), any -> new LinkedHashSet<>())
                                .add(id);
                    }
                }
            }
        }
    }

    private static boolean in(Map<String, Set<UUID>> sets, RecordType type, UUID id) {
        return sets.getOrDefault(type.name(), Set.of()).contains(id);
    }

    private List<UUID> all(RecordType type, String filter) {
        Query query = Query.of(type.name())
                .where(filter)
                .select(List.of(SystemFields.CREATED_BY))
                .limit(PAGE);
        List<UUID> all = new ArrayList<>();
        String cursor = null;
        do {
            Page page = records.query(query.cursor(cursor));
            for (RecordData record : page.items()) {
                all.add(record.id());
                if (record.reference(SystemFields.CREATED_BY) == null) {
                    madeByNobody.add(record.id());
                }
            }
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }
}
