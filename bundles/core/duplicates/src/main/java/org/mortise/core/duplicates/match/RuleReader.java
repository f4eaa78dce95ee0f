package org.mortise.core.duplicates.match;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;

/** Reads a match rule strictly: every mistake with its path, unknown keys too. */
public final class RuleReader {

    private static final Set<String> KEYS = Set.of("type", "threshold", "fields", "keys", "onCreate");
    private static final Set<String> FIELD_KEYS = Set.of("field", "comparator", "weight", "penalty", "from", "orField");
    private static final Set<String> PART_KEYS = Set.of("field", "form");
    private static final int MOST = 30;

    private final List<Violation> violations = new ArrayList<>();

    private RuleReader() {}

    /** INVALID with all mistakes. */
    public static MatchRule read(JsonNode json) {
        RuleReader reader = new RuleReader();
        MatchRule rule = reader.rule(json);
        if (!reader.violations.isEmpty()) {
            throw ProblemException.invalid(reader.violations);
        }
        return rule;
    }

    private MatchRule rule(JsonNode json) {
        known(json, KEYS, "");
        List<FieldRule> fields = new ArrayList<>();
        List<JsonNode> nodes = list(json.path("fields"), "fields");
        for (int i = 0; i < nodes.size(); i++) {
            fields.add(field(nodes.get(i), "fields[" + i + "]"));
        }
        List<BlockKey> keys = new ArrayList<>();
        nodes = list(json.path("keys"), "keys");
        for (int i = 0; i < nodes.size(); i++) {
            keys.add(key(nodes.get(i), "keys[" + i + "]"));
        }
        return new MatchRule(
                text(json, "type", ""),
                number(json, "threshold", "", null, 0.001, 1_000_000),
                fields,
                keys,
                onCreate(json));
    }

    private List<List<String>> onCreate(JsonNode json) {
        List<List<String>> all = new ArrayList<>();
        if (json.hasNonNull("onCreate")) {
            List<JsonNode> nodes = list(json.path("onCreate"), "onCreate");
            for (int i = 0; i < nodes.size(); i++) {
                all.add(texts(nodes.get(i), "onCreate[" + i + "]"));
            }
        }
        return all;
    }

    private List<String> texts(JsonNode json, String path) {
        List<String> texts = new ArrayList<>();
        for (JsonNode node : list(json, path)) {
            if (node.isTextual()
                    && !node.textValue().isBlank()
                    && node.textValue().length() <= 200) {
                texts.add(node.textValue());
            } else {
                wrong(path, "must be a list of names of fields");
            }
        }
        return texts;
    }

    private FieldRule field(JsonNode json, String path) {
        known(json, FIELD_KEYS, path);
        String name = text(json, "comparator", path);
        Comparator comparator = Comparator.named(name).orElse(null);
        if (comparator == null && !name.isEmpty()) {
            wrong(
                    path + ".comparator",
                    "must be one of "
                            + String.join(
                                    ", ",
                                    java.util.stream.Stream.of(Comparator.values())
                                            .map(Comparator::json)
                                            .toList()));
        }
        return new FieldRule(
                text(json, "field", path),
                comparator == null ? Comparator.EXACT : comparator,
                number(json, "weight", path, null, 0, 1000),
                number(json, "penalty", path, 0.0, 0, 1000),
                number(json, "from", path, 0.6, 0.01, 0.99),
                json.hasNonNull("orField") ? text(json, "orField", path) : null);
    }

    private BlockKey key(JsonNode json, String path) {
        List<BlockKey.Part> parts = new ArrayList<>();
        List<JsonNode> nodes = list(json, path);
        for (int i = 0; i < nodes.size(); i++) {
            String at = path + "[" + i + "]";
            known(nodes.get(i), PART_KEYS, at);
            String form = text(nodes.get(i), "form", at);
            if (!form.isEmpty() && !form.matches("plain|sound|digits|word|[1-9]|1[0-9]")) {
                wrong(at + ".form", "must be plain, sound, digits, word, or a number of characters up to 19");
            }
            parts.add(new BlockKey.Part(text(nodes.get(i), "field", at), form));
        }
        return new BlockKey(parts);
    }

    private List<JsonNode> list(JsonNode node, String path) {
        List<JsonNode> items = new ArrayList<>();
        if (!node.isArray() || node.isEmpty() || node.size() > MOST) {
            wrong(path, "must be a list of 1 to " + MOST);
        } else {
            node.forEach(items::add);
        }
        return items;
    }

    private void known(JsonNode json, Set<String> keys, String path) {
        if (!json.isObject()) {
            wrong(path, "must be an object");
        }
        json.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                wrong(
                        at(path, key),
                        "is not known here; known are " + String.join(", ", new java.util.TreeSet<>(keys)));
            }
        });
    }

    private String text(JsonNode json, String key, String path) {
        JsonNode value = json.path(key);
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().length() > 200) {
            wrong(at(path, key), "must be a text");
            return "";
        }
        return value.textValue();
    }

    private double number(JsonNode json, String key, String path, Double absent, double least, double most) {
        JsonNode value = json.path(key);
        if (absent != null && (value.isMissingNode() || value.isNull())) {
            return absent;
        }
        if (!value.isNumber() || value.doubleValue() < least || value.doubleValue() > most) {
            wrong(at(path, key), "must be a number from " + least + " to " + most);
            return 1;
        }
        return value.doubleValue();
    }

    private static String at(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private void wrong(String path, String message) {
        violations.add(new Violation(path, message));
    }
}
