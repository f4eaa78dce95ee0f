package org.mortise.core.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;

/**
 * {@code module.json}: who a module is for. Everybody, when it is not there.
 *
 * @param types record types that its users have to see
 * @param permissions that its users have to have
 */
record ModuleDescription(List<String> types, List<String> permissions) {

    static final ModuleDescription NONE = new ModuleDescription(List.of(), List.of());

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> KEYS = Set.of("types", "permissions");

    /** @throws ProblemException INVALID with every mistake */
    static ModuleDescription read(byte[] content) {
        JsonNode json = parse(content);
        if (json == null || !json.isObject()) {
            throw ProblemException.invalid("", "must be a JSON object");
        }
        List<Violation> violations = new ArrayList<>();
        json.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                violations.add(new Violation(key, "is not known here"));
            }
        });
        List<String> types = texts(json, "types", violations);
        List<String> permissions = texts(json, "permissions", violations);
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new ModuleDescription(types, permissions);
    }

    private static JsonNode parse(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw ProblemException.invalid("", "is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode json, String key, List<Violation> violations) {
        JsonNode value = json.path(key);
        List<String> texts = new ArrayList<>();
        value.forEach(item -> texts.add(item.asText()));
        boolean right = value.isMissingNode() || value.isArray();
        for (JsonNode item : value) {
            right &= item.isTextual() && !item.asText().isBlank();
        }
        if (!right) {
            violations.add(new Violation(key, "must be a list of names"));
        }
        return List.copyOf(texts);
    }
}
