package org.mortise.core.rest.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Translations;
import org.mortise.api.security.Grants;
import org.mortise.api.security.RecordAction;

/** The JSON form of types and fields in one language: everything that a client needs to draw lists and forms without knowing a type. */
final class MetadataView {

    private static final String ADMINISTRATOR = "admin";
    /** What the record platform puts in front of the name where no label was given. */
    private static final String DEFAULT_LABEL = "custom.";

    private final RecordTypes types;
    private final Translations translations;
    private final Map<String, String> texts;
    private final Grants grants;

    /** Of fields alone. @param languages the header Accept-Language; null for English */
    MetadataView(RecordTypes types, Translations translations, String languages) {
        this(types, translations, languages, null);
    }

    /** @param grants of the caller, who is told what he may do with records of a type */
    MetadataView(RecordTypes types, Translations translations, String languages, Grants grants) {
        this.types = types;
        this.translations = translations;
        this.texts = translations.accepted(languages);
        this.grants = grants;
    }

    Map<String, Object> json(RecordType type) {
        boolean made = type.plugin().equals(RecordType.ADMINISTRATORS);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", type.name());
        String own = DEFAULT_LABEL + type.name();
        String label = text(own, type.label(), made, type.name());
        json.put("label", label);
        json.put("pluralLabel", plural(type, label));
        put(json, "help", help(own, type.help(), type.label(), made));
        json.put("collection", type.collection());
        json.put("plugin", type.plugin());
        json.put("custom", made);
        json.put("href", type.href());
        json.put("nameFields", type.nameFields());
        json.put("listFields", type.listFields());
        json.put("person", type.person());
        json.put("rights", rights(type.name()));
        put(json, "translations", translated(own, List.of(), made));
        json.put(
                "fields",
                type.fields().stream().map(field -> json(type.name(), field)).toList());
        return json;
    }

    /** Rules of a type may refuse what is granted here. */
    private Map<String, String> rights(String type) {
        Map<String, String> rights = new LinkedHashMap<>();
        for (RecordAction action : RecordAction.values()) {
            rights.put(action.json(), grants.level(type, action).json());
        }
        return rights;
    }

    /** Of many: the text beside that of the label, by the name of the collection ({@code sales.leads}); else the label. */
    private String plural(RecordType type, String label) {
        String key = type.label().substring(0, type.label().lastIndexOf('.') + 1) + type.collection();
        return texts.getOrDefault(key, label);
    }

    /** @param owner what has the field: a type, or {@code type.field} for an item of a list */
    Map<String, Object> json(String owner, Field field) {
        boolean written = field.plugin().equals(ADMINISTRATOR);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", field.name());
        String own = DEFAULT_LABEL + owner + "." + field.name();
        json.put("label", text(own, field.label(), written, field.name()));
        put(json, "help", help(own, field.help(), field.label(), written));
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
            json.put("valueLabels", valueLabels(own, field));
        }
        if (field.target() != null) {
            json.put("target", field.target());
            json.put("subject", field.subject());
            json.put("samePerson", field.samePerson());
            put(json, "targetHref", types.find(field.target()).map(RecordType::href));
        }
        if (!field.items().isEmpty()) {
            json.put(
                    "items",
                    field.items().stream()
                            .map(item -> json(owner + "." + field.name(), item))
                            .toList());
        }
        put(json, "translations", translated(own, field.values(), written));
        ComputedJson.describe(field, json);
        return json;
    }

    private Map<String, String> valueLabels(String own, Field field) {
        Map<String, String> labels = new LinkedHashMap<>();
        field.values().forEach(value -> {
            String text = texts.get(own + "." + value);
            labels.put(value, text != null ? text : texts.getOrDefault(field.label() + "." + value, value));
        });
        return labels;
    }

    private Optional<Map<String, Object>> translated(String own, List<String> values, boolean written) {
        return written ? Translated.of(translations, own, values) : Optional.empty();
    }

    /** What a client may let people type, where nobody said less. */
    private static Optional<Integer> length(Field field) {
        return switch (field.type()) {
            case TEXT, EMAIL, PHONE, URL -> Optional.of(field.maxLength().orElse(255));
            case LONG_TEXT, RICH_TEXT -> Optional.of(field.maxLength().orElse(20_000));
            default -> field.maxLength();
        };
    }

    /**
     * Administrators write texts, or keys of texts that a plugin has; all others write keys.
     *
     * @param own the key of what an administrator translated
     */
    private String text(String own, String key, boolean written, String otherwise) {
        String text = written && texts.containsKey(own) ? texts.get(own) : texts.get(key);
        return text != null ? text : written && !key.startsWith(DEFAULT_LABEL) ? key : otherwise;
    }

    /** Whether somebody wrote the help; otherwise it is the label's key with an ending. */
    private static boolean isText(String help, String label) {
        return !help.equals(label + ".help");
    }

    private Optional<String> help(String own, String help, String label, boolean written) {
        String translated = written ? texts.get(own + ".help") : null;
        return Optional.ofNullable(
                translated != null ? translated : text("", help, written && isText(help, label), null));
    }

    private static void put(Map<String, Object> json, String key, Optional<?> value) {
        value.ifPresent(present -> json.put(key, present));
    }
}
