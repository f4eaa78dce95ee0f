package org.mortise.launcher.imports;

import com.fasterxml.jackson.databind.JsonNode;
import org.mortise.launcher.Failure;

/** Tells how an import ended that did not come to its proper end, and what can be done. */
final class ImportFailure {
    private ImportFailure() {}

    static Failure of(String what, JsonNode job) {
        String status = job.path("status").asText();
        String problem = job.path("problem").asText("");
        var text = new StringBuilder("The import of ")
                .append(what)
                .append(" ended as ")
                .append(status);
        text.append(problem.isEmpty() ? ". " : ": " + problem + " ");
        text.append(ImportCounts.text(job)).append('.');
        if (status.equals("INTERRUPTED")) {
            String id = job.path("id").asText();
            text.append(" 'mortise import resume ").append(id).append("' goes on with it, 'mortise import undo ");
            text.append(id).append("' takes it back.");
        }
        return new Failure(text.toString());
    }
}
