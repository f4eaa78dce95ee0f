package org.mortise.core.imports.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.Group;
import org.mortise.api.records.HistoryEntry;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.Money;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;

/** Records in memory, with the checks that imports meet: required, maximum length, minimum, unique, expected version. */
public final class FakeRecords implements Records {

    private static final Set<String> STAGES =
            Set.of("Prospecting", "Qualification", "Proposal", "Negotiation", "Closed Won", "Closed Lost");

    private final RecordTypes types;
    private Map<UUID, RecordData> records = new LinkedHashMap<>();
    private final List<Integer> bulks = new ArrayList<>();
    /** Runs before every bulk; may throw. */
    private Runnable before = () -> {};

    private Consumer<Write> beforeWrite = write -> {};

    public FakeRecords(RecordTypes types) {
        this.types = types;
    }

    public void beforeEachBulk(Runnable action) {
        this.before = action;
    }

    public void beforeEachWrite(Consumer<Write> action) {
        this.beforeWrite = action;
    }

    public List<Integer> bulks() {
        return bulks;
    }

    public List<RecordData> all(String type) {
        return records.values().stream()
                .filter(record -> record.type().equals(type))
                .toList();
    }

    public RecordData only(String type, String field, Object value) {
        List<RecordData> found = all(type).stream()
                .filter(record -> value.equals(record.get(field)))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " records with " + field + " " + value);
        }
        return found.get(0);
    }

    Map<UUID, RecordData> snapshot() {
        return new LinkedHashMap<>(records);
    }

    void restore(Map<UUID, RecordData> snapshot) {
        records = snapshot;
    }

    @Override
    public RecordData get(String type, UUID id) {
        return Optional.ofNullable(records.get(id)).orElseThrow(() -> ProblemException.notFound(type));
    }

    @Override
    public List<RecordData> find(String type, Collection<UUID> ids) {
        return ids.stream().filter(records::containsKey).map(records::get).toList();
    }

    @Override
    public Optional<RecordData> findUnique(String type, String field, Object value) {
        return Optional.ofNullable(findUnique(type, field, List.of(value)).get(value));
    }

    @Override
    public Map<Object, RecordData> findUnique(String type, String field, Collection<?> values) {
        Map<String, RecordData> index = new LinkedHashMap<>();
        all(type).stream()
                .filter(record -> record.get(field) != null)
                .forEach(record -> index.put(record.get(field).toString().toLowerCase(), record));
        Map<Object, RecordData> found = new LinkedHashMap<>();
        for (Object value : values) {
            RecordData record = index.get(value.toString().toLowerCase());
            if (record != null) {
                found.put(value, record);
            }
        }
        return found;
    }

    @Override
    public Page query(Query query) {
        List<RecordData> all = all(query.type());
        int from = query.cursor() == null ? 0 : Integer.parseInt(query.cursor());
        int to = Math.min(all.size(), from + query.limit());
        return new Page(all.subList(from, to), to < all.size() ? String.valueOf(to) : null, null);
    }

    @Override
    public List<Group> aggregate(Aggregation aggregation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<HistoryEntry> history(String type, UUID id, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<UUID, String> names(String type, Collection<UUID> ids) {
        return ids.stream()
                .collect(Collectors.toMap(id -> id, id -> records.get(id).text("name")));
    }

    @Override
    public RecordData write(Write write) {
        WriteResult result = one(write);
        if (!result.done()) {
            throw result.problem();
        }
        return result.record();
    }

    @Override
    public List<WriteResult> writeAll(List<Write> writes) {
        before.run();
        bulks.add(writes.size());
        return writes.stream().map(this::one).toList();
    }

    private WriteResult one(Write write) {
        beforeWrite.accept(write);
        RecordData old = write.id() == null ? null : records.get(write.id());
        if (write.id() != null && old == null) {
            return new WriteResult(null, false, ProblemException.notFound(write.type()));
        }
        if (write.expectedVersion() != null && write.expectedVersion() != old.version()) {
            return new WriteResult(
                    null, false, ProblemException.of(ProblemType.PRECONDITION_FAILED, "It has another version."));
        }
        if (write.kind() == Write.Kind.DELETE) {
            records.remove(write.id());
            return new WriteResult(old, true, null);
        }
        RecordType type = types.require(write.type());
        Map<String, Object> values = new LinkedHashMap<>(old == null ? Map.of() : old.values());
        write.values()
                .forEach((name, value) -> values.put(name, java(type.field(name).orElseThrow(), value)));
        List<Violation> violations = violations(type, write.id(), values);
        if (!violations.isEmpty()) {
            return new WriteResult(null, false, ProblemException.invalid(violations));
        }
        if (old != null && JsonForm.of(old.values()).equals(JsonForm.of(values))) {
            return new WriteResult(old, false, null);
        }
        RecordData record = new RecordData(
                write.type(), old == null ? UUID.randomUUID() : old.id(), old == null ? 1 : old.version() + 1, values);
        records.put(record.id(), record);
        return new WriteResult(record, true, null);
    }

    private List<Violation> violations(RecordType type, UUID id, Map<String, Object> values) {
        List<Violation> violations = new ArrayList<>();
        for (Field field : type.fields()) {
            Object value = values.get(field.name());
            // The real one fills in the default pipeline.
            if (value == null && field.required() && !field.name().equals("pipeline")) {
                violations.add(new Violation(field.name(), "is required"));
            } else if (value instanceof String text
                    && text.length() > field.maxLength().orElse(20_000)) {
                violations.add(new Violation(
                        field.name(), "may have " + field.maxLength().get() + " characters"));
            } else if (value instanceof Long number
                    && field.min()
                            .filter(min -> BigDecimal.valueOf(number).compareTo(min) < 0)
                            .isPresent()) {
                violations.add(new Violation(
                        field.name(), "may not be less than " + field.min().get()));
            } else if (value != null && field.unique()) {
                RecordData other = findUnique(type.name(), field.name(), value).orElse(null);
                if (other != null && !other.id().equals(id)) {
                    violations.add(new Violation(field.name(), "is taken"));
                }
            }
        }
        if (type.name().equals("opportunity")
                && values.get("stage") instanceof String stage
                && !STAGES.contains(stage)) {
            violations.add(new Violation("stage", stage + " is no stage of the pipeline"));
        }
        return violations;
    }

    /** The JSON forms that imports send: those of a before image. */
    private static Object java(Field field, Object value) {
        if (field.type() == FieldType.MONEY && value instanceof Map<?, ?> map) {
            return new Money(new BigDecimal((String) map.get("amount")), (String) map.get("currency"));
        }
        return value;
    }
}
