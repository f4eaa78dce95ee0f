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

    static final Set<String> TYPE_KEYS = new LinkedHashSet<>(List.of(
            "name",
            "collection",
            "unit",
            "entity",
            "nameFields",
            "label",
            "help",
            "listFields",
            "person",
            "fields",
            AdministratorTexts.KEY));
    private static final Set<String> FIELDS_KEYS = new LinkedHashSet<>(List.of("type", "fields"));

    /** A row of PostgreSQL takes 1,600 columns, dropped ones included. */
    static final int MAX_FIELDS = 500;

    private static final ObjectMapper JSON = new ObjectMapper();

    private TypeReader() {}

    /** The custom fields that a plugin brings for a type of somebody else. */
    record Contribution(String type, List<Field> fields, List<JsonNode> descriptions) {}

    /**
     * What one file describes.
     *
     * @param description the JSON as it stands there
     */
    record Described(RecordType type, JsonNode description) {}

    static Described type(InputStream in, PluginManifest plugin) throws IOException {
        JsonNode description = tree(in);
        return new Described(new TypeForm(description, plugin.id(), plugin.address()).read(), description);
    }

    static Contribution contribution(InputStream in, PluginManifest plugin) throws IOException {
        List<Violation> violations = new ArrayList<>();
        JsonKeys keys = new JsonKeys(tree(in), "", FIELDS_KEYS, violations);
        String type = keys.mandatory("type");
        List<Field> fields =
                fields(keys, new FieldReader(plugin.id(), true, true), plugin.id() + "." + type, violations);
        refuse(violations);
        return new Contribution(type, fields, keys.list("fields"));
    }

    /** One field whose column the platform makes, for example of an administrator. */
    static Field runTimeField(JsonNode description, String type, String plugin, boolean custom) {
        List<Violation> violations = new ArrayList<>();
        Field field = new FieldReader(plugin, custom, true).read(description, "", "custom." + type, violations);
        refuse(violations);
        return field;
    }

    /** The same of a description that was accepted once; rules that came later do not undo that. */
    static Field storedField(JsonNode description, String type, String plugin, boolean custom) {
        return new FieldReader(plugin, custom, true).read(description, "", "custom." + type, new ArrayList<>());
    }

    static List<Field> fields(JsonKeys keys, FieldReader reader, String label, List<Violation> violations) {
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
        if (fields.stream().filter(Field::controlsAccess).count() > 1) {
            keys.wrong("fields", "have more than one that controls access");
        }
        if (fields.size() > MAX_FIELDS) {
            keys.wrong("fields", "must be at most " + MAX_FIELDS);
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

    static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }
}
