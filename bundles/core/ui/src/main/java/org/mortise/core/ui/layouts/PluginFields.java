package org.mortise.core.ui.layouts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The fields that the file of a plugin describes, as layouts name them. What is wrong in the descriptions is for others to say. */
final class PluginFields {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of its own types. */
    private final Map<String, Set<String>> own = new HashMap<>();
    /** On the types of others. */
    private final Map<String, Set<String>> custom = new HashMap<>();

    PluginFields(Map<String, byte[]> files) {
        files.forEach((path, content) -> {
            if (path.startsWith("META-INF/mortise/types/")) {
                add(content, "name", "", own);
            } else if (path.startsWith("META-INF/mortise/fields/")) {
                add(content, "type", "custom.", custom);
            }
        });
    }

    boolean owns(String type) {
        return own.containsKey(type);
    }

    boolean has(String type, String selector) {
        return own.getOrDefault(type, Set.of()).contains(selector)
                || custom.getOrDefault(type, Set.of()).contains(selector);
    }

    private static void add(byte[] content, String key, String before, Map<String, Set<String>> to) {
        try {
            JsonNode json = JSON.readTree(content);
            Set<String> names = to.computeIfAbsent(json.path(key).asText(), any -> new HashSet<>());
            json.path("fields")
                    .forEach(field -> names.add(before + field.path("name").asText()));
        } catch (JsonProcessingException e) {
            // Told by those who read types.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
