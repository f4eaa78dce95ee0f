package org.mortise.launcher.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/** The counters of an import. */
final class ImportCounts {
    private static final List<String> RESULTS = List.of("created", "updated", "unchanged", "skipped", "rejected");

    private ImportCounts() {}

    static long rejected(JsonNode job) {
        return job.path("rejected").asLong();
    }

    static String text(JsonNode job) {
        String results = RESULTS.stream()
                .filter(name -> job.path(name).asLong() > 0)
                .map(name -> job.path(name).asLong() + " " + name)
                .collect(Collectors.joining(", "));
        return rows(job.path("rows").asLong()) + (results.isEmpty() ? "" : ": " + results);
    }

    static String rows(long number) {
        return number + (number == 1 ? " row" : " rows");
    }
}
