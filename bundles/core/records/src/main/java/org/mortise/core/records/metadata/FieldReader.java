package org.mortise.core.records.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;

/** Reads the description of one field. */
final class FieldReader {

    static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]{0,49}");

    private static final Set<String> KEYS = keys(
            "name",
            "type",
            "label",
            "required",
            "unique",
            "readOnly",
            "maxLength",
            "min",
            "max",
            "pattern",
            "default",
            "values",
            "target",
            "items",
            "searchable",
            "milestone");
    private static final Map<String, FieldType> TYPES =
            Stream.of(FieldType.values()).collect(Collectors.toMap(FieldType::json, type -> type));
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Set<String> keys(String... names) {
        Set<String> keys = new LinkedHashSet<>(List.of(names));
        keys.addAll(ComputedReader.KEYS);
        return keys;
    }

    /** What a column of H2, the smaller of the two, is sure to take. */
    private static final int MAX_LENGTH = 100_000;

    private final String plugin;
    private final boolean custom;

    FieldReader(String plugin, boolean custom) {
        this.plugin = plugin;
        this.custom = custom;
    }

    /** @param labels what stands before the field's name in the key of its label */
    Field read(JsonNode json, String path, String labels, List<Violation> violations) {
        JsonKeys keys = new JsonKeys(json, path, KEYS, violations);
        String name = keys.mandatory("name");
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            keys.wrong("name", "must be lowerCamelCase, letters and digits, at most 50");
        }
        String typeName = keys.mandatory("type");
        FieldType type =
                ComputedReader.computed(typeName) ? ComputedReader.result(typeName, keys) : TYPES.get(typeName);
        if (type == null) {
            if (!typeName.isEmpty()) {
                keys.wrong("type", "must be one of " + String.join(", ", new java.util.TreeSet<>(TYPES.keySet())));
            }
            type = FieldType.TEXT;
        }
        String label = keys.text("label", labels + "." + name);
        FieldBuilder builder = new FieldBuilder(name, type)
                .plugin(plugin)
                .custom(custom)
                .required(keys.flag("required"))
                .unique(keys.flag("unique"))
                .readOnly(keys.flag("readOnly") || type == FieldType.AUTO_NUMBER)
                .maxLength(keys.integer("maxLength"))
                .min(keys.decimal("min"))
                .max(keys.decimal("max"))
                .pattern(pattern(keys))
                .defaultValue(JSON.convertValue(keys.node("default"), Object.class))
                .values(keys.texts("values"))
                .target(keys.text("target", null))
                .items(items(keys, label, violations))
                .label(label)
                .searchable(keys.node("searchable") == null ? null : keys.flag("searchable"))
                .milestone(keys.flag("milestone"));
        ComputedReader.read(typeName, keys, builder);
        Field field = builder.build();
        check(field, keys);
        return field;
    }

    private List<Field> items(JsonKeys keys, String label, List<Violation> violations) {
        List<Field> items = new ArrayList<>();
        List<JsonNode> nodes = keys.list("items");
        for (int i = 0; i < nodes.size(); i++) {
            Field item = read(nodes.get(i), keys.path("items[" + i + "]"), label, violations);
            if (item.type() == FieldType.FILE) {
                keys.wrong("items[" + i + "].type", "is not possible within a list: file");
            }
            items.add(item);
        }
        return items;
    }

    private static String pattern(JsonKeys keys) {
        String pattern = keys.text("pattern", null);
        try {
            if (pattern != null) {
                Pattern.compile(pattern);
            }
        } catch (PatternSyntaxException e) {
            keys.wrong("pattern", "is no regular expression: " + e.getDescription());
        }
        return pattern;
    }

    private void check(Field field, JsonKeys keys) {
        FieldType type = field.type();
        if (field.maxLength().orElse(1) > MAX_LENGTH) {
            keys.wrong("maxLength", "must be at most " + MAX_LENGTH);
        }
        boolean enumerated = type == FieldType.ENUMERATION || type == FieldType.ENUMERATIONS;
        if (enumerated == field.values().isEmpty()) {
            keys.wrong("values", enumerated ? "are missing" : "belong to an enumeration only");
        }
        boolean points = type == FieldType.REFERENCE || type == FieldType.REFERENCES;
        if (points == (field.target() == null)) {
            keys.wrong(
                    "target",
                    points ? "is missing: the record type that is pointed to" : "belongs to a reference only");
        }
        if ((type == FieldType.LIST) == field.items().isEmpty()) {
            keys.wrong("items", type == FieldType.LIST ? "are missing" : "belong to a list only");
        }
        if (field.unique() && (!type.sortable() || type == FieldType.LONG_TEXT)) {
            keys.wrong("unique", "is not possible for the type " + type.json());
        }
        if (field.targetsAny() && (custom || type == FieldType.REFERENCES || field.unique())) {
            keys.wrong("target", "can be any type for a single reference only that is neither custom nor unique");
        }
        if (custom && type != FieldType.FILE && (!type.sortable() || type == FieldType.AUTO_NUMBER)) {
            keys.wrong("type", "is not possible for a custom field yet: " + type.json());
        }
        if (custom && field.required()) {
            keys.wrong("required", "is not possible for a custom field: rows exist already");
        }
    }
}
