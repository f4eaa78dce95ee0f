package com.acorn.loyalty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Aggregation.Function;
import org.mortise.api.records.Aggregation.Measure;
import org.mortise.api.records.Group;
import org.mortise.api.records.HistoryEntry;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;

/** As much of the platform's records as loyalty cards need, in memory; and transactions that do nothing. */
final class FakeRecords implements Records, Transactions {

    final List<Write> writes = new ArrayList<>();
    final Map<UUID, RecordData> living = new LinkedHashMap<>();
    final Map<UUID, RecordData> deleted = new LinkedHashMap<>();
    /** Run once before the next write, as somebody else who is faster. */
    Runnable rival;

    UUID account(String tier) {
        return put("account", tier == null ? Map.of() : Map.of("loyaltyTier", tier));
    }

    UUID card(UUID account, long points) {
        return put("loyaltyCard", Map.of("account", Reference.to("account", account), "points", points));
    }

    private UUID put(String type, Map<String, Object> values) {
        UUID id = UUID.randomUUID();
        living.put(id, new RecordData(type, id, 1, values));
        return id;
    }

    @Override
    public RecordData get(String type, UUID id) {
        return find(type, List.of(id)).stream().findFirst().orElseThrow(() -> ProblemException.notFound(type));
    }

    @Override
    public List<RecordData> find(String type, Collection<UUID> ids) {
        return living.values().stream()
                .filter(record -> record.type().equals(type) && ids.contains(record.id()))
                .toList();
    }

    @Override
    public Page query(Query query) {
        Collection<RecordData> all = query.deleted() ? deleted.values() : living.values();
        return new Page(
                all.stream()
                        .filter(record -> query.filter().equals("id==" + record.id()))
                        .toList(),
                null,
                null);
    }

    @Override
    public List<Group> aggregate(Aggregation aggregation) {
        List<RecordData> cards = living.values().stream()
                .filter(record -> record.type().equals(aggregation.type()))
                .filter(record -> aggregation
                        .filter()
                        .equals("account==" + record.reference("account").id()))
                .toList();
        Map<Measure, Object> measures = new HashMap<>();
        measures.put(new Measure(Function.COUNT, "id"), (long) cards.size());
        measures.put(
                new Measure(Function.SUM, "points"),
                cards.isEmpty()
                        ? null
                        : BigDecimal.valueOf(cards.stream()
                                .mapToLong(card -> card.integer("points"))
                                .sum()));
        return List.of(new Group(Map.of(), measures));
    }

    @Override
    public RecordData write(Write write) {
        if (rival != null) {
            Runnable once = rival;
            rival = null;
            once.run();
        }
        writes.add(write);
        RecordData present = get(write.type(), write.id());
        if (write.expectedVersion() != null && write.expectedVersion() != present.version()) {
            throw ProblemException.of(ProblemType.PRECONDITION_FAILED, "Somebody was faster.");
        }
        Map<String, Object> values = new HashMap<>(present.values());
        values.putAll(write.values());
        RecordData changed = new RecordData(write.type(), write.id(), present.version() + 1, values);
        living.put(write.id(), changed);
        return changed;
    }

    @Override
    public <T> T required(Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T requiresNew(Supplier<T> work) {
        return work.get();
    }

    @Override
    public void afterCommit(Runnable action) {
        action.run();
    }

    @Override
    public void setRollbackOnly() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<RecordData> findUnique(String type, String field, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<Object, RecordData> findUnique(String type, String field, Collection<?> values) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<UUID, String> names(String type, Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<HistoryEntry> history(String type, UUID id, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<WriteResult> writeAll(List<Write> list) {
        throw new UnsupportedOperationException();
    }
}
