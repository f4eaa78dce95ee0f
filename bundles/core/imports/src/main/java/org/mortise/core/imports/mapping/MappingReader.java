package org.mortise.core.imports.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;

/** Reads the JSON of a mapping; INVALID with all mistakes, MALFORMED when it is no JSON. */
public final class MappingReader {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private MappingReader() {}

    /** @param text null or empty for a mapping without any choice made */
    public static Mapping read(String text) {
        List<Violation> violations = new ArrayList<>();
        Mapping mapping = read(new JsonObject(parse(text), "mapping", violations), violations);
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return mapping;
    }

    private static JsonNode parse(String text) {
        try {
            return text == null || text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw ProblemException.of(ProblemType.MALFORMED, "The mapping is no JSON: " + e.getOriginalMessage());
        }
    }

    private static Mapping read(JsonObject json, List<Violation> violations) {
        // For people and the command line, which finds the file by it.
        json.text("file");
        json.text("comment");
        String type = json.text("type");
        String key = json.text("key");
        Mapping.Mode mode = json.choice("mode", Mapping.Mode.class, Mapping.Mode.UPSERT);
        Mapping.Repeats repeats = json.choice("repeats", Mapping.Repeats.class, Mapping.Repeats.REJECT);
        Character delimiter = json.character("delimiter");

        Map<String, List<ColumnRule>> columns = new LinkedHashMap<>();
        json.members("columns")
                .forEach((name, node) ->
                        columns.put(name, ColumnRuleReader.read(node, json.path("columns." + name), violations)));
        Map<String, Object> constants = new LinkedHashMap<>();
        json.members("constants").forEach((field, node) -> constants.put(field, JSON.convertValue(node, Object.class)));
        Map<String, Template> templates = new LinkedHashMap<>();
        json.members("templates").forEach((field, node) -> templates.put(field, new Template(node.asText())));
        List<String> skipColumns = json.texts("skipColumns");
        json.refuseOthers();
        return new Mapping(type, key, mode, repeats, delimiter, columns, constants, templates, skipColumns);
    }
}
