package org.mortise.core.automation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;

/** Reads what was sent, strictly: INVALID names the key. */
final class Body {

    private final Map<?, ?> json;
    private final String prefix;

    Body(Map<?, ?> json, List<String> keys) {
        this(json, keys, "");
    }

    private Body(Map<?, ?> json, List<String> keys, String prefix) {
        if (json == null) {
            throw ProblemException.invalid("", "must be an object");
        }
        this.json = json;
        this.prefix = prefix;
        for (Object key : json.keySet()) {
            if (!keys.contains(key)) {
                throw ProblemException.invalid(prefix + key, "is unknown; there are " + String.join(", ", keys));
            }
        }
    }

    String text(String key) {
        if (json.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw ProblemException.invalid(prefix + key, "is required, as a text");
    }

    UUID id() {
        try {
            return UUID.fromString(text("id"));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(prefix + "id", "has to be the id of a record");
        }
    }

    boolean flag(String key) {
        Object value = json.get(key);
        if (value != null && !(value instanceof Boolean)) {
            throw ProblemException.invalid(prefix + key, "has to be true or false");
        }
        return Boolean.TRUE.equals(value);
    }

    @SuppressWarnings("unchecked")
    Map<String, ?> object(String key) {
        Object value = json.get(key);
        if (value != null && !(value instanceof Map)) {
            throw ProblemException.invalid(prefix + key, "has to be an object");
        }
        return value == null ? Map.of() : (Map<String, ?>) value;
    }

    List<Automation.Asked> conditions() {
        Object value = json.get("conditions");
        if (value != null && !(value instanceof List)) {
            throw ProblemException.invalid("conditions", "has to be a list");
        }
        List<Automation.Asked> conditions = new ArrayList<>();
        for (Object each : value == null ? List.of() : (List<?>) value) {
            String path = "conditions[" + conditions.size() + "].";
            Body condition = new Body(each instanceof Map<?, ?> map ? map : null, List.of("name", "parameters"), path);
            conditions.add(new Automation.Asked(condition.text("name"), condition.object("parameters")));
        }
        return conditions;
    }
}
