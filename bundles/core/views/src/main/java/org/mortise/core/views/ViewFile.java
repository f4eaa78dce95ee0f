package org.mortise.core.views;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;

/** One {@code META-INF/mortise/views/*.json} of a plugin: what a user would send, but for whom it is: everybody. */
final class ViewFile {

    static final String FOLDER = "META-INF/mortise/views";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OF_USERS = List.of("visibility", "team");

    private ViewFile() {}

    /**
     * INVALID with all that is wrong in itself; whether the fields are there shows when the plugin runs.
     *
     * @param path of the file within the plugin: with the plugin's id it makes the view's id, which thus outlives an upgrade
     */
    static View read(String plugin, String path, byte[] content) throws IOException {
        Map<String, Object> json = json(content);
        List<Violation> misplaced = OF_USERS.stream()
                .filter(json::containsKey)
                .map(key -> new Violation(key, "is not for a plugin to say: its views are for everybody"))
                .toList();
        if (!misplaced.isEmpty()) {
            throw ProblemException.invalid(misplaced);
        }
        UUID id = UUID.nameUUIDFromBytes((plugin + "/" + path).getBytes(StandardCharsets.UTF_8));
        return ViewBody.read(json, null, null).as(id, 1, plugin, View.PUBLIC, null);
    }

    private static Map<String, Object> json(byte[] content) throws IOException {
        try {
            Map<String, Object> json = JSON.readValue(content, new TypeReference<>() {});
            return json == null ? Map.of() : json;
        } catch (JsonProcessingException e) {
            throw ProblemException.invalid("", "is no JSON object: " + e.getOriginalMessage());
        }
    }
}
