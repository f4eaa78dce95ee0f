package org.mortise.sales;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Group;
import org.mortise.api.records.HistoryEntry;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;

/** Records in a map: versions are counted, filters are {@code field==value} joined by semicolons, nothing is checked. */
public final class FakeRecords implements Records {

    /** What the next aggregations answer. */
    public final List<Group> groups = new ArrayList<>();

    public final List<Aggregation> aggregations = new ArrayList<>();
    public int queries;
    private Map<UUID, RecordData> records = new LinkedHashMap<>();

    public UUID put(String type, Map<String, Object> values) {
        return put(type, UUID.randomUUID(), 1, values);
    }

    private UUID put(String type, UUID id, long version, Map<String, Object> values) {
        records.put(id, new RecordData(type, id, version, values));
        return id;
    }

    public List<RecordData> all(String type) {
        return records.values().stream()
                .filter(record -> record.type().equals(type))
                .toList();
    }

    /** To go back to with {@link #restore}. */
    Map<UUID, RecordData> snapshot() {
        return new LinkedHashMap<>(records);
    }

    void restore(Map<UUID, RecordData> snapshot) {
        records = snapshot;
    }

    @Override
    public RecordData get(String type, UUID id) {
        return find(type, List.of(id)).stream().findFirst().orElseThrow(() -> ProblemException.notFound(type));
    }

    @Override
    public List<RecordData> find(String type, Collection<UUID> ids) {
        return all(type).stream().filter(record -> ids.contains(record.id())).toList();
    }

    @Override
    public Optional<RecordData> findUnique(String type, String field, Object value) {
        return all(type).stream()
                .filter(record -> value.equals(record.get(field)))
                .findFirst();
    }

    @Override
    public Map<Object, RecordData> findUnique(String type, String field, Collection<?> values) {
        Map<Object, RecordData> found = new HashMap<>();
        values.forEach(value -> findUnique(type, field, value).ifPresent(record -> found.put(value, record)));
        return found;
    }

    @Override
    public Page query(Query query) {
        queries++;
        List<RecordData> found = all(query.type()).stream()
                .filter(record -> matches(record, query.filter()))
                .limit(query.limit())
                .toList();
        return new Page(found, null, null);
    }

    private static boolean matches(RecordData record, String filter) {
        for (String condition : filter == null ? new String[0] : filter.split(";")) {
            String[] sides = condition.split("==");
            Object value = record.get(sides[0]);
            String text = String.valueOf(value instanceof Reference reference ? reference.id() : value);
            if (!text.equals(sides[1].replace("\"", ""))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Group> aggregate(Aggregation aggregation) {
        aggregations.add(aggregation);
        return groups;
    }

    @Override
    public Map<UUID, String> names(String type, Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        find(type, ids)
                .forEach(record ->
                        names.put(record.id(), record.text(record.values().containsKey("name") ? "name" : "lastName")));
        return names;
    }

    @Override
    public RecordData write(Write write) {
        RecordData before = write.id() == null ? null : get(write.type(), write.id());
        if (before == null) {
            return get(write.type(), put(write.type(), write.values()));
        }
        if (write.expectedVersion() != null && write.expectedVersion() != before.version()) {
            throw ProblemException.of(ProblemType.PRECONDITION_FAILED, "Somebody else was faster.");
        }
        Map<String, Object> values = new HashMap<>(before.values());
        values.putAll(write.values());
        return get(write.type(), put(write.type(), write.id(), before.version() + 1, values));
    }

    @Override
    public List<WriteResult> writeAll(List<Write> writes) {
        return writes.stream()
                .map(write -> new WriteResult(write(write), true, null))
                .toList();
    }

    @Override
    public List<HistoryEntry> history(String type, UUID id, int limit) {
        throw new UnsupportedOperationException();
    }
}
