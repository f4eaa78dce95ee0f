package org.mortise.customers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Group;
import org.mortise.api.records.HistoryEntry;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;

/** Records in a map, without checks; queries give all records of the type. */
public final class FakeRecords implements Records {

    final List<Query> queries = new ArrayList<>();
    private final Map<UUID, RecordData> records = new LinkedHashMap<>();

    UUID put(String type, UUID id, Map<String, Object> values) {
        records.put(id, new RecordData(type, id, 1, values));
        return id;
    }

    @Override
    public RecordData get(String type, UUID id) {
        return find(type, List.of(id)).get(0);
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
    public Page query(Query query) {
        queries.add(query);
        return new Page(all(query.type()), null, null);
    }

    @Override
    public List<Group> aggregate(Aggregation aggregation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<UUID, String> names(String type, Collection<UUID> ids) {
        Map<UUID, String> names = new LinkedHashMap<>();
        String field = type.equals("account") ? "name" : "lastName";
        find(type, ids).forEach(record -> names.put(record.id(), record.text(field)));
        return names;
    }

    @Override
    public RecordData write(Write write) {
        return writeAll(List.of(write)).get(0).record();
    }

    @Override
    public List<WriteResult> writeAll(List<Write> writes) {
        List<WriteResult> results = new ArrayList<>();
        for (Write write : writes) {
            UUID id = put(write.type(), UUID.randomUUID(), write.values());
            results.add(new WriteResult(records.get(id), true, null));
        }
        return results;
    }

    @Override
    public Map<Object, RecordData> findUnique(String type, String field, Collection<?> values) {
        Map<Object, RecordData> found = new LinkedHashMap<>();
        values.forEach(value -> findUnique(type, field, value).ifPresent(record -> found.put(value, record)));
        return found;
    }

    @Override
    public List<HistoryEntry> history(String type, UUID id, int limit) {
        throw new UnsupportedOperationException();
    }

    public List<RecordData> all(String type) {
        return records.values().stream()
                .filter(record -> record.type().equals(type))
                .toList();
    }
}
