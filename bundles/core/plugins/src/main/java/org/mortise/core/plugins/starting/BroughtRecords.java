package org.mortise.core.plugins.starting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mortise.api.errors.Violation;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.core.inspection.StartingRecord;
import org.mortise.core.inspection.StartingRecordReader;

/**
 * What the descriptions of a plugin say of its records.
 *
 * @param records in the order in which they are written
 * @param violations what is wrong in the files; empty when nothing is
 * @param ownTypes names of the types that it brings
 * @param customFields those that it adds, by the name of the type
 */
public record BroughtRecords(
        List<StartingRecord> records,
        List<Violation> violations,
        Set<String> ownTypes,
        Map<String, Set<String>> customFields) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param files path → content of the JSON files of the plugin */
    public static BroughtRecords read(PluginManifest plugin, Map<String, byte[]> files) {
        List<Violation> violations = new ArrayList<>();
        List<StartingRecord> records = StartingRecordReader.read(plugin, files, violations);
        Set<String> ownTypes = new HashSet<>();
        Map<String, Set<String>> fields = new HashMap<>();
        files.forEach((path, content) -> {
            if (path.startsWith("META-INF/mortise/types/")) {
                ownTypes.add(json(content).path("name").asText());
            } else if (path.startsWith("META-INF/mortise/fields/")) {
                JsonNode json = json(content);
                Set<String> names = fields.computeIfAbsent(json.path("type").asText(), any -> new HashSet<>());
                json.path("fields")
                        .forEach(field -> names.add(field.path("name").asText()));
            }
        });
        return new BroughtRecords(records, violations, ownTypes, fields);
    }

    boolean brings(String type, String field) {
        return customFields.getOrDefault(type, Set.of()).contains(field);
    }

    private static JsonNode json(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (IOException e) {
            // Told by those who read it.
            return JSON.missingNode();
        }
    }
}
