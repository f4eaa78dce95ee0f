package org.mortise.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.events.RecordEvent;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Group;
import org.mortise.api.records.HistoryEntry;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordPreparer;
import org.mortise.api.records.Records;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;

/** Records in a map, with preparers, versions and events, as far as this module needs them. */
final class FakeRecords implements Records {

    final Map<UUID, RecordData> rows = new LinkedHashMap<>();
    final Map<String, RecordPreparer> preparers = new HashMap<>();
    final List<RecordEvent> events = new ArrayList<>();
    Function<Aggregation, List<Group>> aggregate = aggregation -> List.of();

    List<RecordData> all(String type) {
        return rows.values().stream().filter(row -> row.type().equals(type)).toList();
    }

    @Override
    public RecordData get(String type, UUID id) {
        return find(type, List.of(id)).stream().findFirst().orElseThrow(() -> ProblemException.notFound(type));
    }

    @Override
    public List<RecordData> find(String type, Collection<UUID> ids) {
        return all(type).stream().filter(row -> ids.contains(row.id())).toList();
    }

    @Override
    public Optional<RecordData> findUnique(String type, String field, Object value) {
        return all(type).stream().filter(row -> value.equals(row.get(field))).findFirst();
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
    public Page query(Query query) {
        return new Page(all(query.type()), null, null);
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
    public RecordData write(Write write) {
        RecordData before = write.kind() == Write.Kind.CREATE ? null : get(write.type(), write.id());
        if (write.expectedVersion() != null && write.expectedVersion() != before.version()) {
            throw ProblemException.of(ProblemType.PRECONDITION_FAILED, "changed");
        }
        FakePreparation preparation = new FakePreparation(before, write.values());
        if (preparers.containsKey(write.type())) {
            preparers.get(write.type()).prepare(preparation);
        }
        UUID id = before == null ? UUID.randomUUID() : before.id();
        long version = before == null ? 1 : before.version() + 1;
        RecordData after = new RecordData(write.type(), id, version, preparation.values());
        rows.put(id, after);
        events.add(event(before, after));
        return after;
    }

    @Override
    public List<WriteResult> writeAll(List<Write> writes) {
        return writes.stream()
                .map(write -> new WriteResult(write(write), true, null))
                .toList();
    }

    private static RecordEvent event(RecordData before, RecordData after) {
        Map<String, Object> changes = new HashMap<>();
        after.values().forEach((field, value) -> {
            Object old = before == null ? null : before.get(field);
            if (!Objects.equals(old, value)) {
                List<Object> change = new ArrayList<>();
                change.add(old);
                change.add(value);
                changes.put(field, change);
            }
        });
        String kind = before == null ? "created" : "updated";
        return new RecordEvent(
                UUID.randomUUID(),
                kind,
                after.type(),
                after.id(),
                after.version(),
                Instant.EPOCH,
                "ann",
                "rest",
                changes);
    }
}
