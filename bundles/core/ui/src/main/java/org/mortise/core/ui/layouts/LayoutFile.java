package org.mortise.core.ui.layouts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.plugins.PluginManifest;

/** One {@code META-INF/mortise/layouts/*.json} of a plugin. */
final class LayoutFile {

    static final String FOLDER = "META-INF/mortise/layouts";
    static final Set<String> KEYS = Set.of("type", "sections", "hidden");

    private static final ObjectMapper JSON = new ObjectMapper();

    private LayoutFile() {}

    /**
     * INVALID with all that is wrong.
     *
     * @param path of the file within the plugin
     * @param ownType whether a type is the plugin's own, so that nobody need have granted it
     * @param fieldKnown whether a type has a field
     */
    static Layout read(
            PluginManifest plugin,
            String path,
            byte[] content,
            Predicate<String> ownType,
            BiPredicate<String, String> fieldKnown) {
        Map<String, Object> json = json(content);
        List<Violation> violations = new ArrayList<>();
        String type = json.get("type") instanceof String text ? text : "";
        if (type.isBlank()) {
            throw ProblemException.invalid("type", "must be the name of a record type");
        }
        if (!ownType.test(type) && !granted(plugin, type)) {
            violations.add(new Violation(
                    "type",
                    "\"" + type + "\" is not a type of this plugin, and \"uses\" of its plugin.json does not name it"));
        }
        SectionsReader reader = new SectionsReader(type, field -> fieldKnown.test(type, field), violations);
        reader.known("", json, KEYS, Set.of("$schema"));
        List<Layout.Section> sections = reader.sections(json.get("sections"));
        List<String> hidden = reader.fields("hidden", json.get("hidden"));
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        UUID id = UUID.nameUUIDFromBytes((plugin.id() + "/" + path).getBytes(StandardCharsets.UTF_8));
        return new Layout(id, 1, type, null, 0, sections, hidden, Instant.EPOCH);
    }

    private static boolean granted(PluginManifest plugin, String type) {
        Set<String> named = plugin.uses().records().keySet();
        return named.contains(type) || named.contains("*");
    }

    private static Map<String, Object> json(byte[] content) {
        try {
            Map<String, Object> json = JSON.readValue(content, new TypeReference<>() {});
            return json == null ? Map.of() : json;
        } catch (JsonProcessingException e) {
            throw ProblemException.invalid("", "is no JSON object: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
