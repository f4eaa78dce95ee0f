package org.mortise.core.duplicates.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Field;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;

/** Everything that points to a record, in every type of every module and plugin that is here. */
final class Children {

    private static final int BATCH = 1000;

    private final Records records;
    private final RecordTypes types;

    Children(Records records, RecordTypes types) {
        this.records = records;
        this.types = types;
    }

    /** @param before the value of the field in the JSON form when it was a list, which cannot be worked out again; else null */
    record Moved(String type, UUID id, String field, Object before) {}

    /** Lets everything that points to one record point to the other, in the thread's transaction. */
    List<Moved> move(String type, UUID from, UUID to) {
        List<Moved> moved = new ArrayList<>();
        for (RecordType owner : types.all()) {
            for (Field field : owner.fields()) {
                String selector = Pointing.selector(field, type);
                if (selector != null) {
                    moveField(owner, field, selector, Reference.to(type, to), from, moved);
                }
            }
        }
        return moved;
    }

    private void moveField(RecordType owner, Field field, String selector, Reference to, UUID from, List<Moved> moved) {
        List<RecordData> pointing;
        do {
            // Those that were moved no longer match, so that the first page is always the next one.
            pointing = records.query(
                            Query.of(owner.name()).where(selector + "==" + from).limit(BATCH))
                    .items();
            List<Write> writes = new ArrayList<>();
            for (RecordData child : pointing) {
                Object value = child.get(field.name());
                // The survivor does not come to point to itself.
                Object next =
                        child.id().equals(to.id()) ? Pointing.without(value, from) : Pointing.replaced(value, from, to);
                moved.add(new Moved(
                        owner.name(), child.id(), field.name(), value instanceof List<?> ? JsonForm.of(value) : null));
                writes.add(Write.update(owner.name(), child.id(), Collections.singletonMap(field.name(), next))
                        .byModule());
            }
            written(writes);
        } while (pointing.size() == BATCH);
    }

    /**
     * Undoes {@link #move} where nobody has changed the field since; the others stay as they are.
     *
     * @return what points to the merged record again
     */
    List<Moved> back(List<Moved> moved, Reference survivor, Reference merged) {
        Map<String, List<Moved>> byType = new LinkedHashMap<>();
        moved.stream()
                .filter(each -> types.find(each.type()).isPresent())
                .forEach(each -> byType.computeIfAbsent(each.type(), any -> new ArrayList<>())
                        .add(each));
        List<Moved> back = new ArrayList<>();
        for (Map.Entry<String, List<Moved>> entry : byType.entrySet()) {
            List<Write> writes = backOf(entry.getKey(), entry.getValue(), survivor, merged);
            for (int i = 0; i < writes.size(); i += BATCH) {
                written(writes.subList(i, Math.min(writes.size(), i + BATCH)));
            }
            writes.forEach(write -> back.add(new Moved(write.type(), write.id(), null, null)));
        }
        return back;
    }

    /** How many of the records the caller may see. */
    int visible(List<Moved> moved) {
        Map<String, Set<UUID>> byType = new LinkedHashMap<>();
        moved.forEach(each ->
                byType.computeIfAbsent(each.type(), any -> new HashSet<>()).add(each.id()));
        return byType.entrySet().stream()
                .filter(entry -> types.find(entry.getKey()).isPresent())
                .mapToInt(entry -> records.find(entry.getKey(), entry.getValue(), List.of("id"))
                        .size())
                .sum();
    }

    private List<Write> backOf(String type, List<Moved> moved, Reference survivor, Reference merged) {
        Map<UUID, RecordData> living = new LinkedHashMap<>();
        records.find(type, moved.stream().map(Moved::id).distinct().toList())
                .forEach(record -> living.put(record.id(), record));
        Map<UUID, Map<String, Object>> changes = new LinkedHashMap<>();
        for (Moved each : moved) {
            RecordData child = living.get(each.id());
            Object value = child == null ? null : child.get(each.field());
            Object next = former(each, value, survivor, merged);
            if (child != null && !MergedValues.same(value, next)) {
                changes.computeIfAbsent(each.id(), any -> new LinkedHashMap<>()).put(each.field(), next);
            }
        }
        List<Write> writes = new ArrayList<>();
        changes.forEach(
                (id, values) -> writes.add(Write.update(type, id, values).byModule()));
        return writes;
    }

    private static Object former(Moved moved, Object value, Reference survivor, Reference merged) {
        if (moved.id().equals(survivor.id())) {
            // The survivor's own pointer to the merged record was taken out.
            return value == null && moved.before() == null ? merged : value;
        }
        if (moved.before() == null) {
            return Pointing.contains(value, survivor.id()) ? Pointing.replaced(value, survivor.id(), merged) : value;
        }
        Object asItWasLeft = Pointing.replaced(PlainReferences.of(moved.before()), merged.id(), survivor);
        return MergedValues.same(value, asItWasLeft) ? moved.before() : value;
    }

    private void written(List<Write> writes) {
        List<WriteResult> results = records.writeAll(writes);
        for (int i = 0; i < results.size(); i++) {
            if (!results.get(i).done()) {
                ProblemException cause = results.get(i).problem();
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        "child-refused",
                        writes.get(i).type() + " " + writes.get(i).id()
                                + ", which points to the record, cannot be changed: " + cause.getMessage(),
                        cause.violations(),
                        cause);
            }
        }
    }
}
