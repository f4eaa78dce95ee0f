package org.mortise.launcher.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.mortise.launcher.client.Multipart;
import org.mortise.launcher.client.ServerClient;

/** Imports one file after the other and tells how it went. */
final class ImportRun {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ServerClient server;
    private final boolean dryRun;
    private final Path workingFolder;
    private final PrintWriter messages;

    ImportRun(ServerClient server, boolean dryRun, Path workingFolder, PrintWriter messages) {
        this.server = server;
        this.dryRun = dryRun;
        this.workingFolder = workingFolder;
        this.messages = messages;
    }

    /** @return the finished job; @throws org.mortise.launcher.Failure when the import as a whole failed */
    JsonNode run(PlannedStep planned) throws InterruptedException {
        String href = start(planned);
        var progress = new ImportProgress(planned.step().file(), messages, System.console() != null);
        JsonNode job;
        try {
            job = new ImportJob(server, href, PATIENCE).await(progress);
        } finally {
            progress.end();
        }
        if (ImportCounts.rejected(job) > 0) {
            saveErrors(planned, href, ImportCounts.rejected(job));
        }
        if (!job.path("status").asText().equals("COMPLETED")) {
            throw ImportFailure.of(planned.file().toString(), job);
        }
        return job;
    }

    private String start(PlannedStep planned) {
        String collection = server.get("/api/metadata/types/" + planned.step().type())
                .path("href")
                .asText();
        var form = new Multipart()
                .file("file", planned.file(), contentType(planned.file()))
                .json("mapping", planned.step().mapping().toString());
        return server.upload(collection + "/import" + (dryRun ? "?dryRun=true" : ""), form)
                .path("href")
                .asText();
    }

    private void saveErrors(PlannedStep planned, String href, long rejected) {
        String name = planned.file().getFileName().toString().replaceFirst("(?i)\\.(csv|xlsx)$", "");
        Path file = workingFolder.resolve(name + ".errors.csv");
        server.download(href + "/errors", file);
        messages.println(planned.step().file() + ": " + ImportCounts.rows(rejected)
                + " rejected, saved with the reasons in " + file + ".");
    }

    private static String contentType(Path file) {
        return file.toString().toLowerCase().endsWith(".xlsx")
                ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                : "text/csv";
    }
}
