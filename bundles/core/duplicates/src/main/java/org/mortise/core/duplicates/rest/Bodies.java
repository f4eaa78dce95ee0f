package org.mortise.core.duplicates.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;

/** Reads what clients send, and says what is wrong with it. */
final class Bodies {

    private Bodies() {}

    static JsonNode object(JsonNode body, Set<String> known) {
        if (body == null || !body.isObject()) {
            throw ProblemException.invalid("", "must be an object");
        }
        body.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw ProblemException.invalid(key, "is not known here; known are " + new java.util.TreeSet<>(known));
            }
        });
        return body;
    }

    static String text(JsonNode body, String key) {
        JsonNode value = body.path(key);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw ProblemException.invalid(key, "must be a text");
        }
        return value.textValue();
    }

    static UUID id(JsonNode body, String key) {
        String text = text(body, key);
        try {
            if (text.length() == 36) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(key, "must be an id");
        }
        throw ProblemException.invalid(key, "must be an id");
    }

    /** {@code {"phoneNumber":"merged","name":"survivor"}}. */
    static Map<String, Boolean> choices(JsonNode node) {
        Map<String, Boolean> choices = new LinkedHashMap<>();
        if (node.isMissingNode() || node.isNull()) {
            return choices;
        }
        if (!node.isObject()) {
            throw ProblemException.invalid("choose", "must be an object of fields");
        }
        node.fields().forEachRemaining(entry -> {
            String value = entry.getValue().asText();
            if (!value.equals("survivor") && !value.equals("merged")) {
                throw ProblemException.invalid("choose." + entry.getKey(), "must be survivor or merged");
            }
            choices.put(entry.getKey(), value.equals("merged"));
        });
        return choices;
    }

    static UUID pathId(String text, String what) {
        try {
            if (text.length() == 36) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound(what + " " + text);
        }
        throw ProblemException.notFound(what + " " + text);
    }
}
