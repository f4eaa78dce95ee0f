package org.mortise.core.records.computed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Write;
import org.mortise.core.records.values.SameValue;

/** A record of the database whose computed values are looked at anew; its row is locked. */
public final class Recomputed implements ComputedRecord {

    private final RecordType type;
    private final UUID id;
    private final long version;
    private final Map<String, Object> former;
    private final Map<String, Object> next;

    Recomputed(RecordType type, UUID id, long version, Map<String, Object> values) {
        this.type = type;
        this.id = id;
        this.version = version;
        this.former = values;
        this.next = new LinkedHashMap<>(values);
    }

    @Override
    public RecordType recordType() {
        return type;
    }

    @Override
    public UUID id() {
        return id;
    }

    /** That of the last write: following others is no write. */
    public long version() {
        return version;
    }

    @Override
    public Write.Kind kind() {
        return Write.Kind.UPDATE;
    }

    @Override
    public Object former(Field field) {
        return former.get(field.name());
    }

    @Override
    public Object value(Field field) {
        return next.get(field.name());
    }

    @Override
    public void put(Field field, Object value) {
        next.put(field.name(), value);
    }

    @Override
    public boolean changes(Field field) {
        return !SameValue.test(former(field), value(field));
    }

    boolean changed() {
        return type.fields().stream().anyMatch(field -> field.computed() && changes(field));
    }
}
