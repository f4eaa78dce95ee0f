package org.mortise.customers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mortise.api.records.Preparation;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Validation;
import org.mortise.api.records.Write;

/** A write on its way, for preparers and validators. */
final class FakeWrite implements Preparation, Validation {

    /** The fields of the violations, in their order. */
    final List<String> rejected = new ArrayList<>();

    private final RecordData previous;
    private final Map<String, Object> values;

    private FakeWrite(RecordData previous, Map<String, Object> values) {
        this.previous = previous;
        this.values = values;
    }

    static FakeWrite creation(Map<String, Object> values) {
        return new FakeWrite(null, new HashMap<>(values));
    }

    static FakeWrite update(RecordData previous, Map<String, Object> changes) {
        Map<String, Object> values = new HashMap<>(previous.values());
        values.putAll(changes);
        return new FakeWrite(previous, values);
    }

    @Override
    public Write.Kind kind() {
        return previous == null ? Write.Kind.CREATE : Write.Kind.UPDATE;
    }

    @Override
    public String type() {
        return "any";
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
        rejected.add(field);
    }
}
