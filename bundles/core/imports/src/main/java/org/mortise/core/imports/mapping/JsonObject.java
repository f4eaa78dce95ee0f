package org.mortise.core.imports.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mortise.api.errors.Violation;

/** A JSON object that is read key by key; what is wrong with it, keys that nobody asked for included, is collected. */
final class JsonObject {

    private final JsonNode node;
    private final String path;
    private final List<Violation> violations;
    private final List<String> known = new ArrayList<>();

    JsonObject(JsonNode node, String path, List<Violation> violations) {
        this.node = node;
        this.path = path;
        this.violations = violations;
        if (!node.isObject()) {
            wrong("", "has to be an object");
        }
    }

    String text(String key) {
        JsonNode value = get(key);
        if (value == null) {
            return null;
        }
        if (value.isTextual() || value.isNumber() || value.isBoolean()) {
            return value.asText();
        }
        wrong(key, "has to be a text");
        return null;
    }

    /** One of the names of the enumeration in lowerCamelCase. */
    <E extends Enum<E>> E choice(String key, Class<E> choices, E otherwise) {
        String text = text(key);
        if (text == null) {
            return otherwise;
        }
        List<String> names = new ArrayList<>();
        for (E choice : choices.getEnumConstants()) {
            if (camelCase(choice).equals(text)) {
                return choice;
            }
            names.add(camelCase(choice));
        }
        wrong(key, "has to be one of " + String.join(", ", names));
        return otherwise;
    }

    Character character(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        if (text.length() != 1) {
            wrong(key, "has to be one character");
            return null;
        }
        return text.charAt(0);
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        JsonNode value = get(key);
        if (value != null && !value.isArray()) {
            wrong(key, "has to be a list of texts");
        } else if (value != null) {
            value.forEach(item -> texts.add(item.asText()));
        }
        return texts;
    }

    /** The members of an object in their order; empty when it is absent. */
    Map<String, JsonNode> members(String key) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        JsonNode value = get(key);
        if (value != null && !value.isObject()) {
            wrong(key, "has to be an object");
        } else if (value != null) {
            value.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        }
        return members;
    }

    void wrong(String key, String message) {
        violations.add(new Violation(path(key), message));
    }

    String path(String key) {
        return key.isEmpty() ? path : path + "." + key;
    }

    /** To be called when all has been read. */
    void refuseOthers() {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                wrong(name, "is not known here; known are " + String.join(", ", known));
            }
        });
    }

    private JsonNode get(String key) {
        known.add(key);
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value;
    }

    private static String camelCase(Enum<?> choice) {
        StringBuilder name = new StringBuilder();
        for (String word : choice.name().toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.length() == 0 ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }
}
