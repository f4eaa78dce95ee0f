package org.mortise.core.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Validation;
import org.mortise.api.records.Write;

/** A change of an administrator, as the record engine shows it to validators. */
final class UserChange implements Validation {

    final List<String> rejected = new ArrayList<>();
    private final Write.Kind kind;
    private final RecordData before;
    private final Map<String, Object> changes;

    UserChange(Write.Kind kind, UUID administrator, Map<String, Object> changes) {
        this.kind = kind;
        this.changes = changes;
        Map<String, Object> values = new HashMap<>();
        values.put("administrator", true);
        values.put("active", true);
        values.put("canSignIn", true);
        this.before = new RecordData("user", administrator, 1, values);
    }

    @Override
    public Write.Kind kind() {
        return kind;
    }

    @Override
    public String type() {
        return "user";
    }

    @Override
    public Optional<RecordData> previous() {
        return Optional.of(before);
    }

    @Override
    public Object value(String field) {
        return changes.containsKey(field) ? changes.get(field) : before.get(field);
    }

    @Override
    public boolean changes(String field) {
        return !Objects.equals(value(field), before.get(field));
    }

    @Override
    public void reject(String field, String message) {
        rejected.add(field);
    }
}
