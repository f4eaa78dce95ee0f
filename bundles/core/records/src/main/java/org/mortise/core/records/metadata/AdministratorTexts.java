package org.mortise.core.records.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The key {@code translations} in the descriptions of administrators, who have no files of texts:
 * {@code {"de": {"label": "Größe", "help": "…", "values": {"Small": "Klein"}}}}.
 */
final class AdministratorTexts {

    static final String KEY = "translations";

    private static final Set<String> PARTS = Set.of("label", "help", "values");

    private AdministratorTexts() {}

    /** @param values what may be translated beside the label and the help */
    static void check(JsonKeys keys, boolean ofAdministrator, List<String> values) {
        JsonNode translations = keys.node(KEY);
        if (translations == null || translations.isNull()) {
            return;
        }
        if (!ofAdministrator) {
            keys.wrong(KEY, "belong into the files META-INF/mortise/i18n of a plugin");
        } else if (!translations.isObject()) {
            keys.wrong(KEY, "must be an object with a key for each language");
        } else {
            translations
                    .fields()
                    .forEachRemaining(each -> language(keys, KEY + "." + each.getKey(), each, Set.copyOf(values)));
        }
    }

    private static void language(JsonKeys keys, String path, Map.Entry<String, JsonNode> language, Set<String> values) {
        String tag = language.getKey();
        if (tag.isEmpty() || !Locale.forLanguageTag(tag).toLanguageTag().equals(tag)) {
            keys.wrong(path, "is no language such as de or zh-CN");
        }
        if (!language.getValue().isObject()) {
            keys.wrong(path, "must be an object with " + String.join(", ", new java.util.TreeSet<>(PARTS)));
            return;
        }
        language.getValue().fields().forEachRemaining(part -> {
            String place = path + "." + part.getKey();
            if (!PARTS.contains(part.getKey())) {
                keys.wrong(place, "is not known here; known are label, help, values");
            } else if (part.getKey().equals("values")) {
                values(keys, place, part.getValue(), values);
            } else if (!text(part.getValue())) {
                keys.wrong(place, "must be a text");
            }
        });
    }

    private static void values(JsonKeys keys, String path, JsonNode texts, Set<String> values) {
        if (!texts.isObject()) {
            keys.wrong(path, "must be an object with a text for each value");
        }
        texts.fields().forEachRemaining(each -> {
            if (!values.contains(each.getKey())) {
                keys.wrong(path + "." + each.getKey(), "is no value of the field");
            } else if (!text(each.getValue())) {
                keys.wrong(path + "." + each.getKey(), "must be a text");
            }
        });
    }

    private static boolean text(JsonNode node) {
        return node.isTextual() && !node.textValue().isBlank();
    }

    /**
     * Adds the texts of a description that was checked before.
     *
     * @param key of its label: {@code custom.<type>} or {@code custom.<type>.<field>}
     * @param into language → key → text
     */
    static void collect(JsonNode description, String key, Map<String, Map<String, String>> into) {
        description.path(KEY).fields().forEachRemaining(language -> {
            Map<String, String> texts = into.computeIfAbsent(language.getKey(), any -> new TreeMap<>());
            JsonNode parts = language.getValue();
            put(texts, key, parts.get("label"));
            put(texts, key + ".help", parts.get("help"));
            parts.path("values")
                    .fields()
                    .forEachRemaining(value -> put(texts, key + "." + value.getKey(), value.getValue()));
        });
        description
                .path("items")
                .forEach(item -> collect(item, key + "." + item.path("name").asText(), into));
    }

    private static void put(Map<String, String> texts, String key, JsonNode text) {
        if (text != null && text.isTextual()) {
            texts.put(key, text.textValue());
        }
    }
}
