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
            "milestone",
            "sensitive",
            "personal",
            "subject",
            "samePerson",
            "controlsAccess",
            "copyOf",
            "help",
            "indexed",
            AdministratorTexts.KEY);
    private static final Map<String, FieldType> TYPES =
            Stream.of(FieldType.values()).collect(Collectors.toMap(FieldType::json, type -> type));
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Set<String> keys(String... names) {
        Set<String> keys = new LinkedHashSet<>(List.of(names));
        keys.addAll(ComputedReader.KEYS);
        return keys;
    }

    private final String plugin;
    private final boolean custom;
    private final boolean runTime;

    /**
     * @param custom the field stands under {@code custom}
     * @param runTime the platform makes the field's column
     */
    FieldReader(String plugin, boolean custom, boolean runTime) {
        this.plugin = plugin;
        this.custom = custom;
        this.runTime = runTime;
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
                .help(keys.text("help", null))
                .indexed(keys.flag("indexed"))
                .searchable(keys.node("searchable") == null ? null : keys.flag("searchable"))
                .milestone(keys.flag("milestone"))
                .sensitive(keys.flag("sensitive"))
                .personal(keys.node("personal") == null ? null : keys.flag("personal"))
                .subject(keys.flag("subject"))
                .samePerson(keys.flag("samePerson"))
                .controlsAccess(keys.flag("controlsAccess"))
                .copyOf(keys.text("copyOf", null));
        ComputedReader.read(typeName, keys, builder);
        Field field = builder.build();
        AdministratorTexts.check(keys, plugin.equals(TypeCatalogue.ADMINISTRATOR), field.values());
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
        FieldRules rules = new FieldRules(field, keys);
        rules.check();
        if (runTime) {
            rules.checkRunTime(custom && !plugin.equals(TypeCatalogue.ADMINISTRATOR));
        }
    }
}
