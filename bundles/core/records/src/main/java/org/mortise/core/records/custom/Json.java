package org.mortise.core.records.custom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;

/** Descriptions as they are kept and changed. */
final class Json {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Json() {}

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A description cannot be read", e);
        }
    }

    static JsonNode tree(Map<String, ?> description) {
        if (description == null) {
            throw ProblemException.invalid("", "must be a JSON object");
        }
        return JSON.valueToTree(description);
    }

    static Map<String, Object> map(JsonNode description) {
        return JSON.convertValue(description, new TypeReference<Map<String, Object>>() {});
    }

    /** @param changeable the keys that may be changed; INVALID with all others */
    static ObjectNode merged(JsonNode description, Map<String, ?> changes, Set<String> changeable) {
        ObjectNode merged = description.deepCopy();
        JsonNode patch = tree(changes);
        java.util.List<Violation> violations = new java.util.ArrayList<>();
        patch.fields().forEachRemaining(entry -> {
            if (entry.getValue().isNull() && changeable.contains(entry.getKey())) {
                merged.remove(entry.getKey());
            } else if (changeable.contains(entry.getKey())) {
                merged.set(entry.getKey(), entry.getValue());
            } else if (!entry.getValue().equals(description.get(entry.getKey()))) {
                violations.add(new Violation(
                        entry.getKey(),
                        "cannot be changed any more; what can are "
                                + String.join(", ", new java.util.TreeSet<>(changeable))));
            }
        });
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return merged;
    }
}
