package org.mortise.core.records.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Field;
import org.mortise.api.records.Preparation;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Validation;
import org.mortise.api.records.Write;
import org.mortise.core.records.computed.ComputedRecord;
import org.mortise.core.records.values.SameValue;

/** One record on its way to be written: what it was, what it is to be, and what speaks against it. Of one thread. */
final class Draft implements Preparation, Validation, ComputedRecord {

    final Write write;
    final RecordType type;
    /** The type as the caller knows it. */
    final RecordType view;

    final UUID id;
    final List<Violation> violations = new ArrayList<>();

    /** Null for a creation until it is applied; managed when EclipseLink is to write it, otherwise only read. */
    Object entity;

    /** The record as it is now, its references without names; null until its rows are written, and for those of EclipseLink. */
    RecordData written;

    ProblemException problem;
    boolean changed;
    long versionAfter;

    private final RecordData previous;
    private final Map<String, Object> next;

    Draft(Write write, RecordType type, RecordType view, UUID id, RecordData previous) {
        this.write = write;
        this.type = type;
        this.view = view;
        this.id = id;
        this.previous = previous;
        this.next = previous == null ? new LinkedHashMap<>() : new LinkedHashMap<>(previous.values());
    }

    /** Puts a value in the Java form. */
    @Override
    public void put(Field field, Object value) {
        next.put(field.name(), value);
    }

    /** Values of all fields as they are to be, in the Java form. */
    Map<String, Object> values() {
        return next;
    }

    @Override
    public Object value(Field field) {
        return next.get(field.name());
    }

    @Override
    public Object former(Field field) {
        return previous == null ? null : previous.get(field.name());
    }

    @Override
    public boolean changes(Field field) {
        return !SameValue.test(former(field), value(field));
    }

    @Override
    public RecordType recordType() {
        return type;
    }

    @Override
    public UUID id() {
        return id;
    }

    boolean refused() {
        return problem != null;
    }

    /** The record as the caller may see it. */
    RecordData shown(RecordData record) {
        if (view == type) {
            return record;
        }
        Map<String, Object> values = new LinkedHashMap<>(record.values());
        values.keySet().removeIf(name -> view.field(name).isEmpty());
        return new RecordData(record.type(), record.id(), record.version(), values);
    }

    /** Turns the violations into the problem of this write. */
    void judge() {
        if (problem == null && !violations.isEmpty()) {
            problem = ProblemException.invalid(told());
        }
    }

    /** What speaks against it, without a word of fields that are not there for the caller. */
    List<Violation> told() {
        if (view == type) {
            return violations;
        }
        return violations.stream().map(this::told).distinct().toList();
    }

    private Violation told(Violation violation) {
        if (!hides(violation.field())) {
            return violation;
        }
        return write.values().containsKey(violation.field()) && !write.trusted()
                ? new Violation(violation.field(), "is no field of " + type.name())
                : new Violation("", "a value that you may not see stands against it");
    }

    private boolean hides(String path) {
        String name = path.split("[.\\[]", 2)[0];
        return type.field(name).isPresent() && view.field(name).isEmpty();
    }

    @Override
    public Write.Kind kind() {
        return write.kind();
    }

    @Override
    public String type() {
        return type.name();
    }

    @Override
    public Optional<RecordData> previous() {
        return Optional.ofNullable(previous);
    }

    @Override
    public Object value(String field) {
        return next.get(known(field).name());
    }

    @Override
    public boolean changes(String field) {
        return changes(known(field));
    }

    @Override
    public void set(String field, Object value) {
        next.put(known(field).name(), value);
    }

    @Override
    public void reject(String field, String message) {
        violations.add(new Violation(field, message));
    }

    private Field known(String field) {
        return type.field(field)
                .orElseThrow(() -> new IllegalArgumentException(type.name() + " has no field " + field));
    }
}
