package org.mortise.activities.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mortise.api.records.Preparation;
import org.mortise.api.records.RecordData;

/** A record on its way, without a platform. */
final class FakePreparation implements Preparation {

    private final String type;
    private final RecordData previous;
    private final Map<String, Object> values = new HashMap<>();

    /** @param previous null for a creation */
    FakePreparation(String type, RecordData previous, Map<String, ?> changes) {
        this.type = type;
        this.previous = previous;
        if (previous != null) {
            values.putAll(previous.values());
        }
        values.putAll(changes);
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
        return !Objects.equals(value(field), previous == null ? null : previous.get(field));
    }

    @Override
    public void set(String field, Object value) {
        values.put(field, value);
    }

    Map<String, Object> values() {
        return values;
    }
}
