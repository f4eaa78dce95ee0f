package org.mortise.sales;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mortise.api.records.Preparation;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Validation;
import org.mortise.api.records.Write;

/** A write on its way, for preparers and validators. */
public final class FakeWrite implements Preparation, Validation {

    /** The fields of the violations, in their order. */
    public final List<String> rejected = new ArrayList<>();

    /** The messages of the violations, in their order. */
    public final List<String> messages = new ArrayList<>();

    private final Write.Kind kind;
    private final RecordData previous;
    private final Map<String, Object> values;

    private FakeWrite(Write.Kind kind, RecordData previous, Map<String, Object> values) {
        this.kind = kind;
        this.previous = previous;
        this.values = values;
    }

    public static FakeWrite creation(Map<String, Object> values) {
        return new FakeWrite(Write.Kind.CREATE, null, new HashMap<>(values));
    }

    public static FakeWrite update(RecordData previous, Map<String, Object> changes) {
        Map<String, Object> values = new HashMap<>(previous.values());
        values.putAll(changes);
        return new FakeWrite(Write.Kind.UPDATE, previous, values);
    }

    public static FakeWrite deletion(RecordData previous) {
        return new FakeWrite(Write.Kind.DELETE, previous, new HashMap<>(previous.values()));
    }

    public static FakeWrite restoration(RecordData previous) {
        return new FakeWrite(Write.Kind.RESTORE, previous, new HashMap<>(previous.values()));
    }

    /** The record as it would be after the write. */
    public RecordData result() {
        return new RecordData("any", UUID.randomUUID(), 1, values);
    }

    @Override
    public Write.Kind kind() {
        return kind;
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
        messages.add(message);
    }
}
