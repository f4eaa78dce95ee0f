package org.mortise.launcher.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.mortise.launcher.ExitCodes;
import org.mortise.launcher.Failure;
import org.mortise.launcher.client.ServerClient;
import picocli.CommandLine;

/** Something done to an import that exists already, watched until it is through. */
record ImportAction(ServerClient server, CommandLine commandLine) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    int perform(String id, String action) throws InterruptedException {
        String href = "/api/imports/" + id;
        server.post(href + "/" + action);
        var progress = new ImportProgress(id, commandLine.getErr(), System.console() != null);
        JsonNode job = new ImportJob(server, href, PATIENCE).await(progress);
        progress.end();
        String status = job.path("status").asText();
        if (status.equals("FAILED")) {
            throw new Failure("Import " + id + " ended as " + status + ". " + ImportCounts.text(job) + ".");
        }
        commandLine.getOut().println("Import " + id + ": " + status + ", " + ImportCounts.text(job));
        return ImportCounts.rejected(job) > 0 && action.equals("resume") ? ExitCodes.ROWS_REJECTED : ExitCodes.OK;
    }
}
