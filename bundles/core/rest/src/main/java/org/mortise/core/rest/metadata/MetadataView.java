package org.mortise.core.rest.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Translations;

/** The JSON form of types and fields in one language: everything that a client needs to draw lists and forms without knowing a type. */
final class MetadataView {

    private static final String ADMINISTRATOR = "admin";
    /** What the record platform puts in front of the name where no label was given. */
    private static final String DEFAULT_LABEL = "custom.";

    private final RecordTypes types;
    private final Map<String, String> texts;

    /** @param languages the header Accept-Language; null for English */
    MetadataView(RecordTypes types, Translations translations, String languages) {
        this.types = types;
        this.texts = translations.texts(language(languages));
    }

    private static String language(String languages) {
        if (languages == null || languages.isBlank()) {
            return "en";
        }
        try {
            return Locale.LanguageRange.parse(languages).get(0).getRange();
        } catch (IllegalArgumentException e) {
            return "en";
        }
    }

    Map<String, Object> json(RecordType type) {
        boolean made = type.plugin().equals(RecordType.ADMINISTRATORS);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", type.name());
        json.put("label", text(type.label(), made, type.name()));
        put(json, "help", Optional.ofNullable(text(type.help(), made && isText(type.help(), type.label()), null)));
        json.put("collection", type.collection());
        json.put("plugin", type.plugin());
        json.put("custom", made);
        json.put("href", type.href());
        json.put("nameFields", type.nameFields());
        json.put("listFields", type.listFields());
        json.put("person", type.person());
        json.put("fields", type.fields().stream().map(this::json).toList());
        return json;
    }

    Map<String, Object> json(Field field) {
        boolean written = field.plugin().equals(ADMINISTRATOR);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", field.name());
        json.put("label", text(field.label(), written, field.name()));
        put(
                json,
                "help",
                Optional.ofNullable(text(field.help(), written && isText(field.help(), field.label()), null)));
        json.put("type", field.type().json());
        json.put("custom", field.custom());
        json.put("plugin", field.plugin());
        json.put("required", field.required());
        json.put("unique", field.unique());
        json.put("readOnly", field.readOnly());
        json.put("sortable", field.type().sortable());
        json.put("filterable", true);
        json.put("groupable", field.type().groupable() && !Field.ANY.equals(field.target()));
        json.put("summable", field.type().numeric() && field.type() != FieldType.AUTO_NUMBER);
        json.put("searchable", field.searchable());
        json.put("personal", field.personal());
        put(json, "maxLength", length(field));
        put(json, "min", field.min());
        put(json, "max", field.max());
        put(json, "pattern", field.pattern());
        put(json, "default", field.defaultValue());
        if (!field.values().isEmpty()) {
            json.put("values", field.values());
            json.put("valueLabels", valueLabels(field));
        }
        if (field.target() != null) {
            json.put("target", field.target());
            json.put("subject", field.subject());
            json.put("samePerson", field.samePerson());
            put(json, "targetHref", types.find(field.target()).map(RecordType::href));
        }
        if (!field.items().isEmpty()) {
            json.put("items", field.items().stream().map(this::json).toList());
        }
        ComputedJson.describe(field, json);
        return json;
    }

    private Map<String, String> valueLabels(Field field) {
        Map<String, String> labels = new LinkedHashMap<>();
        field.values().forEach(value -> labels.put(value, texts.getOrDefault(field.label() + "." + value, value)));
        return labels;
    }

    /** What a client may let people type, where nobody said less. */
    private static Optional<Integer> length(Field field) {
        return switch (field.type()) {
            case TEXT, EMAIL, PHONE, URL -> Optional.of(field.maxLength().orElse(255));
            case LONG_TEXT, RICH_TEXT -> Optional.of(field.maxLength().orElse(20_000));
            default -> field.maxLength();
        };
    }

    /** Administrators write texts, or keys of texts that a plugin has; all others write keys. */
    private String text(String key, boolean written, String otherwise) {
        String text = texts.get(key);
        return text != null ? text : written && !key.startsWith(DEFAULT_LABEL) ? key : otherwise;
    }

    /** Whether somebody wrote the help; otherwise it is the label's key with an ending. */
    private static boolean isText(String help, String label) {
        return !help.equals(label + ".help");
    }

    private static void put(Map<String, Object> json, String key, Optional<?> value) {
        value.ifPresent(present -> json.put(key, present));
    }

    List<Map<String, Object>> all() {
        return types.all().stream().map(this::json).toList();
    }
}
