package org.mortise.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Preparation;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Validation;
import org.mortise.api.records.Write;

/** A record on its way to be written, for tests that call a preparer or a validator themselves. */
public final class MemoryDraft implements Preparation, Validation {
    private final Write.Kind kind;
    private final String type;
    private final RecordData previous;
    private final Map<String, Object> values;
    private final List<Violation> violations = new ArrayList<>();

    private MemoryDraft(Write.Kind kind, String type, RecordData previous, Map<String, ?> changes) {
        this.kind = kind;
        this.type = type;
        this.previous = previous;
        this.values = new HashMap<>(previous == null ? Map.of() : previous.values());
        values.putAll(changes);
    }

    /** @param values by field, in their Java forms; null for none */
    public static MemoryDraft creating(String type, Map<String, ?> values) {
        return new MemoryDraft(Write.Kind.CREATE, type, null, values);
    }

    /** @param changes the fields that get other values; null empties one */
    public static MemoryDraft updating(RecordData previous, Map<String, ?> changes) {
        return new MemoryDraft(Write.Kind.UPDATE, previous.type(), previous, changes);
    }

    public static MemoryDraft of(Write.Kind kind, RecordData previous) {
        return new MemoryDraft(kind, previous.type(), previous, Map.of());
    }

    @Override
    public Write.Kind kind() {
        return kind;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public Optional<RecordData> previous() {
        return Optional.ofNullable(previous);
    }

    @Override
    public Object value(String field) {
        return values.get(field);
    }

    @Override
    public boolean changes(String field) {
        return !Objects.equals(values.get(field), previous == null ? null : previous.get(field));
    }

    @Override
    public void set(String field, Object value) {
        values.put(field, value);
    }

    @Override
    public void reject(String field, String message) {
        violations.add(new Violation(field, message));
    }

    /** All as they would be written. */
    public Map<String, Object> values() {
        return new HashMap<>(values);
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }
}
