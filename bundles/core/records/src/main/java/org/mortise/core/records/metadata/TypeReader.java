package org.mortise.core.records.metadata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;

/** Reads {@code META-INF/mortise/types/*.json} and {@code META-INF/mortise/fields/*.json}. */
final class TypeReader {

    private static final Set<String> TYPE_KEYS =
            new LinkedHashSet<>(List.of("name", "collection", "unit", "entity", "nameFields", "label", "fields"));
    private static final Set<String> FIELDS_KEYS = new LinkedHashSet<>(List.of("type", "fields"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private TypeReader() {}

    /** The custom fields that a plugin brings for a type of somebody else. */
    record Contribution(String type, List<Field> fields, List<JsonNode> descriptions) {}

    static RecordType type(InputStream in, PluginManifest plugin) throws IOException {
        List<Violation> violations = new ArrayList<>();
        JsonKeys keys = new JsonKeys(tree(in), "", TYPE_KEYS, violations);
        String name = keys.mandatory("name");
        if (!FieldReader.NAME.matcher(name).matches()) {
            keys.wrong("name", "must be lowerCamelCase");
        }
        String collection = keys.mandatory("collection");
        if (!collection.matches("[a-z][a-z0-9-]*")) {
            keys.wrong("collection", "must be a plural in kebab case");
        }
        String label = keys.text("label", plugin.id() + "." + name);
        List<Field> fields = new ArrayList<>(PlatformFields.all());
        fields.addAll(fields(keys, new FieldReader(plugin.id(), false), label, violations));
        RecordType type = new RecordType(
                name,
                collection,
                plugin.id(),
                keys.mandatory("unit"),
                keys.mandatory("entity"),
                keys.texts("nameFields"),
                fields,
                "/api" + plugin.address() + "/" + collection,
                label);
        if (type.nameFields().isEmpty()) {
            keys.wrong("nameFields", "are missing: the fields by which people know a record");
        }
        for (String nameField : type.nameFields()) {
            if (type.field(nameField).isEmpty()) {
                keys.wrong("nameFields", nameField + " is not a field of this type");
            }
        }
        refuse(violations);
        return type;
    }

    static Contribution contribution(InputStream in, PluginManifest plugin) throws IOException {
        List<Violation> violations = new ArrayList<>();
        JsonKeys keys = new JsonKeys(tree(in), "", FIELDS_KEYS, violations);
        String type = keys.mandatory("type");
        List<Field> fields = fields(keys, new FieldReader(plugin.id(), true), plugin.id() + "." + type, violations);
        refuse(violations);
        return new Contribution(type, fields, keys.list("fields"));
    }

    /** One custom field, for example of an administrator. */
    static Field customField(JsonNode description, String type, String plugin) {
        List<Violation> violations = new ArrayList<>();
        Field field = new FieldReader(plugin, true).read(description, "", "custom." + type, violations);
        refuse(violations);
        return field;
    }

    private static List<Field> fields(JsonKeys keys, FieldReader reader, String label, List<Violation> violations) {
        List<Field> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        PlatformFields.all().forEach(field -> names.add(field.name()));
        List<JsonNode> nodes = keys.list("fields");
        for (int i = 0; i < nodes.size(); i++) {
            String path = "fields[" + i + "]";
            Field field = reader.read(nodes.get(i), path, label, violations);
            if (!names.add(field.name())) {
                keys.wrong(path + ".name", field.name() + " is taken");
            }
            fields.add(field);
        }
        if (fields.isEmpty()) {
            keys.wrong("fields", "are missing");
        }
        return fields;
    }

    private static JsonNode tree(InputStream in) throws IOException {
        try {
            return JSON.readTree(in);
        } catch (JsonProcessingException e) {
            throw ProblemException.invalid("", "is no JSON: " + e.getOriginalMessage());
        }
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }
}
