package org.mortise.launcher.instance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.mortise.launcher.Json;

/** A line of the server's log, which is JSON, as text for people. */
final class LogLine {
    private LogLine() {}

    static String text(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            JsonNode entry = Json.parse(line);
            String text = "%s %-5s [%s] %s"
                    .formatted(
                            entry.path("time").asText(),
                            entry.path("level").asText(),
                            entry.path("logger").asText(),
                            entry.path("message").asText());
            return entry.has("exception")
                    ? text + "\n" + entry.path("exception").asText().stripTrailing()
                    : text;
        } catch (JsonProcessingException e) {
            // The line that is being written at this moment, for instance.
            return line;
        }
    }
}
