package org.mortise.launcher.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.mortise.launcher.ExitCodes;
import org.mortise.launcher.Json;
import org.mortise.launcher.client.ServerClient;
import picocli.CommandLine;

/** Something done to an import that exists already, watched until it is through. */
record ImportAction(ServerClient server, CommandLine commandLine) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** @param end the status that the action is to lead to */
    int perform(String id, String action, String end) throws InterruptedException {
        String href = "/api/imports/" + id;
        server.post(href + "/" + action);
        var progress = new ImportProgress(id, commandLine.getErr(), System.console() != null);
        JsonNode job = new ImportJob(server, href, PATIENCE).await(progress);
        progress.end();
        if (!job.path("status").asText().equals(end)) {
            throw ImportFailure.of(id, job);
        }
        commandLine.getOut().println(text(id, job));
        boolean rejected = end.equals("COMPLETED") && ImportCounts.rejected(job) > 0;
        return rejected ? ExitCodes.ROWS_REJECTED : ExitCodes.OK;
    }

    private static String text(String id, JsonNode job) {
        if (!job.path("status").asText().equals("UNDONE")) {
            return "Import " + id + ": " + ImportCounts.text(job);
        }
        var text =
                new StringBuilder("Import " + id + ": " + job.path("undone").asLong() + " records as they were before");
        for (JsonNode conflict : job.path("conflicts")) {
            text.append(System.lineSeparator()).append("  left as it is: ").append(Json.write(conflict));
        }
        return text.toString();
    }
}
