package org.mortise.core.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordTypes;

/** Custom fields that a plugin would add to the type of another, where somebody else has added one of that name. */
final class FieldCollisions {

    private static final String FOLDER = "META-INF/mortise/fields/";

    private final RecordTypes types;
    private final ObjectMapper json = new ObjectMapper();

    FieldCollisions(RecordTypes types) {
        this.types = types;
    }

    /** INVALID with all of them. */
    void check(Entries entries, String plugin) throws IOException {
        Refusals refusals = new Refusals();
        for (String path : entries.list(FOLDER, ".json")) {
            try (InputStream in = entries.open(path).orElseThrow()) {
                JsonNode file = json.readTree(in);
                String type = file.path("type").asText();
                for (JsonNode field : file.path("fields")) {
                    String name = field.path("name").asText();
                    types.find(type)
                            .flatMap(found -> found.field(name))
                            .filter(Field::custom)
                            .map(Field::plugin)
                            .filter(owner -> !owner.equals(plugin))
                            .ifPresent(owner -> refusals.add(
                                    "plugin-field-taken",
                                    "The field " + name + " of " + type + " was added by " + owner + " already."));
                }
            }
        }
        refusals.throwIfAny();
    }
}
