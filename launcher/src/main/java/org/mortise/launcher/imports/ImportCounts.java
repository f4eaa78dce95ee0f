package org.mortise.launcher.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/** The counters of an import. */
final class ImportCounts {
    private static final List<String> RESULTS = List.of("created", "updated", "unchanged", "skipped", "rejected");

    private ImportCounts() {}

    static JsonNode in(JsonNode job) {
        return job.has("progress") ? job.path("progress") : job;
    }

    static long rejected(JsonNode job) {
        return in(job).path("rejected").asLong();
    }

    static String text(JsonNode job) {
        JsonNode counts = in(job);
        String results = RESULTS.stream()
                .filter(name -> counts.path(name).asLong() > 0)
                .map(name -> counts.path(name).asLong() + " " + name)
                .collect(Collectors.joining(", "));
        return counts.path("rows").asLong() + " rows" + (results.isEmpty() ? "" : ": " + results);
    }
}
