package org.mortise.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mortise.api.descriptions.DescriptionCheck;
import org.mortise.api.errors.Violation;

/** The contract, kept by a check that wants a size. */
public class KeptDescriptionCheckTest extends DescriptionCheckContract {

    private static final String FOLDER = "META-INF/mortise/cards/";

    @Override
    protected DescriptionCheck check() {
        return (plugin, files) -> {
            List<Violation> violations = new ArrayList<>();
            files.forEach((path, content) -> {
                if (path.startsWith(FOLDER)) {
                    read(path, content, violations);
                }
            });
            return violations;
        };
    }

    private static void read(String path, byte[] content, List<Violation> violations) {
        try {
            JsonNode card = new ObjectMapper().readTree(content);
            if (!card.path("size").isInt()) {
                violations.add(new Violation(path + ": size", "must be a number"));
            }
        } catch (IOException e) {
            violations.add(new Violation(path, "is no JSON"));
        }
    }

    @Override
    protected Map<String, String> right() {
        return Map.of(FOLDER + "small.json", "{\"size\": 1}", FOLDER + "large.json", "{\"size\": 9}");
    }

    @Override
    protected Map<String, String> wrong() {
        return Map.of(FOLDER + "small.json", "{}", FOLDER + "large.json", "{\"size\": \"L\"}");
    }
}
