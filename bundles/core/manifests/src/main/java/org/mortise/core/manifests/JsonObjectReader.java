package org.mortise.core.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the values of one JSON object and writes down what is wrong with them. */
final class JsonObjectReader {

    private final JsonNode object;
    private final String path;
    private final Mistakes mistakes;

    /**
     * @param object anything; what is not an object becomes a mistake and reads as an empty one
     * @param path of the object within the file, {@code ""} for the file itself
     * @param known the keys that it may have
     */
    JsonObjectReader(JsonNode object, String path, Set<String> known, Mistakes mistakes) {
        this.object = object;
        this.path = path;
        this.mistakes = mistakes;
        if (!object.isObject()) {
            mistakes.add(path, "must be an object");
        }
        object.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                mistakes.add(pathOf(key), "is not a key that is known here; known are " + String.join(", ", known));
            }
        });
    }

    /** Null when it is absent or wrong. */
    String text(String key, boolean required, Pattern pattern, String rule) {
        JsonNode value = object.get(key);
        if (value == null) {
            if (required) {
                mistakes.add(pathOf(key), "is missing");
            }
            return null;
        }
        return checked(value, pathOf(key), pattern, rule);
    }

    boolean flag(String key) {
        JsonNode value = object.get(key);
        if (value != null && !value.isBoolean()) {
            mistakes.add(pathOf(key), "must be true or false");
        }
        return value != null && value.asBoolean();
    }

    /** Empty when it is absent. */
    List<String> texts(String key, Pattern pattern, String rule) {
        JsonNode values = object.get(key);
        if (values == null) {
            return List.of();
        }
        if (!values.isArray()) {
            mistakes.add(pathOf(key), "must be a list");
            return List.of();
        }
        Set<String> result = new LinkedHashSet<>();
        for (int i = 0; i < values.size(); i++) {
            String place = pathOf(key) + "[" + i + "]";
            String text = checked(values.get(i), place, pattern, rule);
            if (text != null && !result.add(text)) {
                mistakes.add(place, "stands in the list already");
            }
        }
        return new ArrayList<>(result);
    }

    private String checked(JsonNode value, String place, Pattern pattern, String rule) {
        if (!value.isTextual() || !pattern.matcher(value.asText()).matches()) {
            mistakes.add(place, "must be " + rule);
            return null;
        }
        return value.asText();
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
