package org.mortise.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.events.EventSubscriber;
import org.mortise.api.events.RecordEvent;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Group;
import org.mortise.api.records.HistoryEntry;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordPreparer;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;
import org.mortise.api.security.RecordAction;

/**
 * {@link Records} of any type in memory, without descriptions: fields take what they are given. Preparers, validators and subscribers
 * that a test adds are called for every write. Also {@link Transactions}, which undo what was written when the work throws.
 */
public final class MemoryRecords implements Records, Transactions {
    private final List<RecordPreparer> preparers = new ArrayList<>();
    private final List<RecordValidator> validators = new ArrayList<>();
    private final List<EventSubscriber> subscribers = new ArrayList<>();
    private final List<Write> writes = new ArrayList<>();
    private Map<UUID, RecordData> living = new LinkedHashMap<>();
    private Map<UUID, RecordData> deleted = new LinkedHashMap<>();

    public MemoryRecords with(RecordPreparer preparer) {
        preparers.add(preparer);
        return this;
    }

    public MemoryRecords with(RecordValidator validator) {
        validators.add(validator);
        return this;
    }

    /** Called at once, in the transaction of the write. */
    public MemoryRecords with(EventSubscriber subscriber) {
        subscribers.add(subscriber);
        return this;
    }

    /** A record that is there already; nobody is asked or told. */
    public UUID put(String type, Map<String, Object> values) {
        UUID id = UUID.randomUUID();
        living.put(id, new RecordData(type, id, 1, values));
        return id;
    }

    /** All that were asked for, refused ones included, in their order. */
    public List<Write> writes() {
        return List.copyOf(writes);
    }

    @Override
    public RecordData get(String type, UUID id) {
        return find(type, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(type + " " + id));
    }

    @Override
    public List<RecordData> find(String type, Collection<UUID> ids) {
        return of(type, living).filter(record -> ids.contains(record.id())).toList();
    }

    @Override
    public Page query(Query query) {
        List<RecordData> found = of(query.type(), query.deleted() ? deleted : living)
                .filter(new MemoryFilter(query.filter()))
                .sorted(order(query.sort()))
                .toList();
        List<RecordData> page = found.subList(0, Math.min(query.limit(), found.size()));
        return new Page(page, null, query.total() ? (long) found.size() : null);
    }

    @SuppressWarnings("unchecked")
    private static Comparator<RecordData> order(List<String> keys) {
        Comparator<RecordData> order = (one, other) -> 0;
        for (String key : keys == null ? List.<String>of() : keys) {
            boolean down = key.startsWith("-");
            String field = down ? key.substring(1) : key;
            Comparator<RecordData> next = Comparator.comparing(
                    // Ids in the order of databases, which is not that of the class UUID.
                    record -> (Comparable<Object>)
                            (field.equals("id") ? (Object) record.id().toString() : record.get(field)),
                    Comparator.nullsFirst(Comparator.naturalOrder()));
            order = order.thenComparing(down ? next.reversed() : next);
        }
        return order;
    }

    @Override
    public Optional<RecordData> findUnique(String type, String field, Object value) {
        return of(type, living)
                .filter(record -> String.valueOf(value).equalsIgnoreCase(String.valueOf(record.get(field))))
                .findFirst();
    }

    @Override
    public Map<Object, RecordData> findUnique(String type, String field, Collection<?> values) {
        Map<Object, RecordData> found = new HashMap<>();
        values.forEach(value -> findUnique(type, field, value).ifPresent(record -> found.put(value, record)));
        return found;
    }

    /** Everybody may do everything here. */
    @Override
    public Set<UUID> permitted(String type, Collection<UUID> ids, RecordAction action) {
        return Set.copyOf(ids);
    }

    @Override
    public Map<UUID, String> names(String type, Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        find(type, ids).forEach(record -> names.put(record.id(), String.valueOf(record.get("name"))));
        return names;
    }

    @Override
    public List<Group> aggregate(Aggregation aggregation) {
        return MemorySums.of(
                aggregation,
                of(aggregation.type(), living)
                        .filter(new MemoryFilter(aggregation.filter()))
                        .toList());
    }

    @Override
    public List<HistoryEntry> history(String type, UUID id, int limit) {
        throw new UnsupportedOperationException("The records in memory have no history");
    }

    @Override
    public RecordData write(Write write) {
        writes.add(write);
        return required(() -> perform(write));
    }

    private RecordData perform(Write write) {
        RecordData previous = previous(write);
        MemoryDraft draft = previous == null
                ? MemoryDraft.creating(write.type(), write.values())
                : write.kind() == Write.Kind.UPDATE
                        ? MemoryDraft.updating(previous, write.values())
                        : MemoryDraft.of(write.kind(), previous);
        if (write.kind() == Write.Kind.CREATE || write.kind() == Write.Kind.UPDATE) {
            preparers.forEach(preparer -> preparer.prepare(draft));
        }
        validators.forEach(validator -> validator.validate(draft));
        if (!draft.violations().isEmpty()) {
            throw ProblemException.invalid(draft.violations());
        }
        UUID id = previous == null ? UUID.randomUUID() : previous.id();
        RecordData now =
                new RecordData(write.type(), id, previous == null ? 1 : previous.version() + 1, draft.values());
        living.remove(id);
        deleted.remove(id);
        if (write.kind() == Write.Kind.DELETE) {
            deleted.put(id, now);
        } else if (write.kind() != Write.Kind.PURGE) {
            living.put(id, now);
        }
        RecordEvent event = event(write.kind(), now, draft);
        subscribers.forEach(subscriber -> subscriber.onEvent(event));
        return now;
    }

    private RecordData previous(Write write) {
        if (write.kind() == Write.Kind.CREATE) {
            return null;
        }
        boolean gone = write.kind() == Write.Kind.RESTORE || write.kind() == Write.Kind.PURGE;
        RecordData previous = (gone ? deleted : living).get(write.id());
        if (previous == null || !previous.type().equals(write.type())) {
            throw ProblemException.notFound(write.type() + " " + write.id());
        }
        if (write.expectedVersion() != null && write.expectedVersion() != previous.version()) {
            throw ProblemException.of(ProblemType.PRECONDITION_FAILED, "Somebody was faster.");
        }
        return previous;
    }

    /** Values in their Java forms, which differ from JSON's for dates, money and references. */
    private static RecordEvent event(Write.Kind kind, RecordData now, MemoryDraft draft) {
        Map<String, Object> changes = new LinkedHashMap<>();
        draft.values().forEach((field, value) -> {
            if (draft.changes(field)) {
                List<Object> pair = new ArrayList<>();
                pair.add(draft.previous().map(before -> before.get(field)).orElse(null));
                pair.add(value);
                changes.put(field, pair);
            }
        });
        String name = switch (kind) {
            case CREATE -> "created";
            case UPDATE -> "updated";
            case DELETE -> "deleted";
            case RESTORE -> "restored";
            case PURGE -> "purged";
        };
        return new RecordEvent(
                UUID.randomUUID(), name, now.type(), now.id(), now.version(), Instant.now(), "test", "test", changes);
    }

    @Override
    public List<WriteResult> writeAll(List<Write> list) {
        List<WriteResult> results = new ArrayList<>();
        for (Write write : list) {
            try {
                results.add(new WriteResult(write(write), true, null));
            } catch (ProblemException e) {
                results.add(new WriteResult(null, false, e));
            }
        }
        return results;
    }

    @Override
    public <T> T required(Supplier<T> work) {
        Map<UUID, RecordData> livingBefore = new LinkedHashMap<>(living);
        Map<UUID, RecordData> deletedBefore = new LinkedHashMap<>(deleted);
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            living = livingBefore;
            deleted = deletedBefore;
            throw e;
        }
    }

    @Override
    public <T> T requiresNew(Supplier<T> work) {
        return required(work);
    }

    @Override
    public void afterCommit(Runnable action) {
        action.run();
    }

    @Override
    public void setRollbackOnly() {
        throw new UnsupportedOperationException("Throw, to have undone what was written in memory");
    }

    private static Stream<RecordData> of(String type, Map<UUID, RecordData> records) {
        return List.copyOf(records.values()).stream()
                .filter(record -> record.type().equals(type));
    }
}
