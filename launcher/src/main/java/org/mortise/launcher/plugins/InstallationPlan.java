package org.mortise.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.mortise.launcher.Json;

/** Shows what the server is going to do. */
final class InstallationPlan {
    private InstallationPlan() {}

    static List<String> lines(JsonNode plan) {
        List<String> lines = new ArrayList<>();
        lines.add("The plan:");
        for (JsonNode step : plan.path("steps")) {
            lines.add("  " + (lines.size()) + ". " + describe(step));
        }
        return lines;
    }

    private static String describe(JsonNode step) {
        if (step.isTextual()) {
            return step.asText();
        }
        return step.hasNonNull("description") ? step.path("description").asText() : Json.write(step);
    }
}
