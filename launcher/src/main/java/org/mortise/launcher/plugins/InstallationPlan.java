package org.mortise.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Shows what the server is going to do. */
final class InstallationPlan {
    private InstallationPlan() {}

    static List<String> lines(JsonNode plan) {
        List<String> lines = new ArrayList<>();
        lines.add("The plan for " + plan.path("plugin").asText() + " "
                + plan.path("version").asText()
                + (plan.hasNonNull("replaces")
                        ? ", in the place of " + plan.path("replaces").asText()
                        : "") + ":");
        for (JsonNode step : plan.path("steps")) {
            lines.add("  " + lines.size() + ". " + step.path("detail").asText());
        }
        JsonNode vendor = plan.path("signature").path("vendor");
        if (vendor.isTextual()) {
            lines.add("Signed by " + vendor.asText() + " (SHA-256 "
                    + plan.path("signature").path("fingerprint").asText() + ").");
        }
        plan.path("permissions").forEach(permission -> lines.add("New permission: " + permission.asText()));
        plan.path("uses").forEach(use -> lines.add("Asks for: " + use.asText()));
        plan.path("notes").forEach(note -> lines.add(note.asText()));
        return lines;
    }
}
