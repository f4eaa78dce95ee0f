package org.mortise.itests.realinput;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mortise.itests.harness.Instance;
import org.mortise.itests.harness.Launcher;
import org.mortise.itests.harness.Settings;
import org.mortise.testkit.server.Json;
import org.mortise.testkit.server.Programs;

/** The launcher's import of the sales data, with the profile that comes with Mortise. */
final class SalesImport {

    static final String OPPORTUNITIES = "sales_pipeline.csv";

    private final List<JsonNode> jobs = new ArrayList<>();
    private final Programs.Result result;

    private SalesImport(Programs.Result result) {
        this.result = result;
        Json.read(result.out()).forEach(jobs::add);
    }

    /** Everything of the data set; fails unless every row is in. */
    static SalesImport all(Instance instance) {
        return of(instance, Settings.data("crm-sales"), 0);
    }

    /** Fails unless the launcher ends with the exit code. */
    static SalesImport of(Instance instance, Path folder, int exitCode) {
        return new SalesImport(
                Launcher.run(instance.folder(), arguments(instance, folder)).expect(exitCode));
    }

    static String[] arguments(Instance instance, Path folder) {
        Path profile = Settings.distribution().resolve("etc/import-profiles/crm-sales.json");
        return new String[] {
            "import",
            "--json",
            "--url",
            instance.api().url(),
            "--token",
            instance.api().token(),
            "--profile",
            profile.toString(),
            folder.toString()
        };
    }

    List<JsonNode> jobs() {
        return jobs;
    }

    /** The newest first: the order in which to undo them. */
    List<String> idsNewestFirst() {
        List<String> ids = new ArrayList<>(
                jobs.stream().map(job -> job.path("id").asText()).toList());
        Collections.reverse(ids);
        return ids;
    }

    JsonNode opportunities() {
        return jobs.stream()
                .filter(job -> job.path("type").asText().equals("opportunity"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No import of opportunities in " + result.out()));
    }

    long created() {
        return jobs.stream().mapToLong(job -> job.path("created").asLong()).sum();
    }

    @Override
    public String toString() {
        return result.out() + result.err();
    }
}
