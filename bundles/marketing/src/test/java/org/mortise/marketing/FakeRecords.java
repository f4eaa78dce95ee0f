package org.mortise.marketing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Group;
import org.mortise.api.records.HistoryEntry;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;

/** Records in a map, with versions; safe for many threads. */
final class FakeRecords implements Records {

    final Map<UUID, RecordData> rows = new ConcurrentHashMap<>();
    Function<Aggregation, List<Group>> aggregate = aggregation -> List.of();
    Function<Query, Page> query = query -> new Page(List.of(), null, null);

    @Override
    public RecordData get(String type, UUID id) {
        return find(type, List.of(id)).stream().findFirst().orElseThrow(() -> ProblemException.notFound(type));
    }

    @Override
    public List<RecordData> find(String type, Collection<UUID> ids) {
        return rows.values().stream()
                .filter(row -> row.type().equals(type) && ids.contains(row.id()))
                .toList();
    }

    @Override
    public Optional<RecordData> findUnique(String type, String field, Object value) {
        return rows.values().stream()
                .filter(row -> row.type().equals(type) && value.equals(row.get(field)))
                .findFirst();
    }

    @Override
    public Map<Object, RecordData> findUnique(String type, String field, Collection<?> values) {
        Map<Object, RecordData> found = new HashMap<>();
        values.forEach(value -> findUnique(type, field, value).ifPresent(row -> found.put(value, row)));
        return found;
    }

    @Override
    public List<HistoryEntry> history(String type, UUID id, int limit) {
        return List.of();
    }

    @Override
    public Page query(Query asked) {
        return query.apply(asked);
    }

    @Override
    public List<Group> aggregate(Aggregation aggregation) {
        return aggregate.apply(aggregation);
    }

    @Override
    public Map<UUID, String> names(String type, Collection<UUID> ids) {
        return Map.of();
    }

    @Override
    public synchronized RecordData write(Write write) {
        RecordData before = write.kind() == Write.Kind.CREATE ? null : get(write.type(), write.id());
        if (write.expectedVersion() != null && write.expectedVersion() != before.version()) {
            throw ProblemException.of(ProblemType.PRECONDITION_FAILED, "changed");
        }
        Map<String, Object> values = new HashMap<>(before == null ? Map.of() : before.values());
        values.putAll(write.values());
        UUID id = before == null ? UUID.randomUUID() : before.id();
        RecordData after = new RecordData(write.type(), id, before == null ? 1 : before.version() + 1, values);
        rows.put(id, after);
        return after;
    }

    @Override
    public List<WriteResult> writeAll(List<Write> writes) {
        return writes.stream()
                .map(write -> new WriteResult(write(write), true, null))
                .toList();
    }
}
