package org.mortise.launcher.imports;

import com.fasterxml.jackson.databind.JsonNode;

/** What became of a file, for people. */
final class ImportSummary {
    private ImportSummary() {}

    static String of(PlannedStep planned, JsonNode job, boolean dryRun) {
        var text = new StringBuilder();
        text.append(planned.step().file())
                .append(" → ")
                .append(planned.step().type())
                .append(": ");
        text.append(ImportCounts.text(job));
        if (dryRun) {
            text.append(" (dry run: nothing was written)");
        } else if (job.hasNonNull("id")) {
            text.append(" (import ").append(job.path("id").asText()).append(')');
        }
        for (JsonNode change : job.path("changes")) {
            text.append(System.lineSeparator()).append("  ").append(describe(change));
        }
        return text.toString();
    }

    private static String describe(JsonNode change) {
        String how = change.path("how").asText("");
        return change.path("column").asText() + ": \"" + change.path("from").asText() + "\" read as \""
                + change.path("to").asText() + "\" in "
                + ImportCounts.rows(change.path("rows").asLong())
                + (how.isEmpty() ? "" : " (" + how + ")");
    }
}
