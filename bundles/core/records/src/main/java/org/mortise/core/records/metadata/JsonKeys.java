package org.mortise.core.records.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mortise.api.errors.Violation;

/** Reads one object of a description strictly, collecting every mistake with its path instead of stopping at the first. */
final class JsonKeys {

    private final JsonNode node;
    private final String path;
    private final List<Violation> violations;

    JsonKeys(JsonNode node, String path, Set<String> known, List<Violation> violations) {
        this.node = node;
        this.path = path;
        this.violations = violations;
        if (!node.isObject()) {
            wrong("", "must be an object");
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                wrong(key, "is not a key that is known here; known are " + String.join(", ", known));
            }
        });
    }

    String text(String key, String whenAbsent) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return whenAbsent;
        }
        if (!value.isTextual()) {
            wrong(key, "must be a text");
            return whenAbsent;
        }
        return value.textValue();
    }

    String mandatory(String key) {
        String value = text(key, null);
        if (value == null || value.isBlank()) {
            wrong(key, "is missing");
            return "";
        }
        return value;
    }

    boolean flag(String key) {
        JsonNode value = node.get(key);
        if (value != null && !value.isBoolean()) {
            wrong(key, "must be true or false");
        }
        return value != null && value.asBoolean();
    }

    Integer integer(String key) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.canConvertToInt() || value.intValue() < 1) {
            wrong(key, "must be a whole number above 0");
            return null;
        }
        return value.intValue();
    }

    BigDecimal decimal(String key) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            wrong(key, "must be a number");
            return null;
        }
        return value.decimalValue();
    }

    List<String> texts(String key) {
        List<String> result = new ArrayList<>();
        for (JsonNode item : list(key)) {
            if (item.isTextual()) {
                result.add(item.textValue());
            } else {
                wrong(key, "must be a list of texts");
            }
        }
        return result;
    }

    List<JsonNode> list(String key) {
        JsonNode value = node.get(key);
        List<JsonNode> result = new ArrayList<>();
        if (value != null && !value.isArray()) {
            wrong(key, "must be a list");
        } else if (value != null) {
            value.forEach(result::add);
        }
        return result;
    }

    JsonNode node(String key) {
        return node.get(key);
    }

    String path(String key) {
        return path.isEmpty() ? key : key.isEmpty() ? path : path + "." + key;
    }

    void wrong(String key, String message) {
        violations.add(new Violation(path(key), message));
    }
}
