package org.mortise.launcher.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.mortise.launcher.Json;

/** Turns an error answer of the server, problem+json mostly, into text for a person. */
final class Problem {
    private static final int TEXT_LIMIT = 300;

    private Problem() {}

    static String describe(int status, String body) {
        try {
            JsonNode problem = Json.parse(body);
            if (problem.isObject() && problem.hasNonNull("title")) {
                return describe(problem);
            }
        } catch (JsonProcessingException e) {
            // A proxy's error page, for instance.
        }
        String start = body.length() > TEXT_LIMIT ? body.substring(0, TEXT_LIMIT) + "…" : body;
        return "The server answered with status " + status + (start.isBlank() ? "." : ": " + start.strip());
    }

    private static String describe(JsonNode problem) {
        var text = new StringBuilder(problem.path("title").asText());
        if (problem.hasNonNull("detail")) {
            text.append(": ").append(problem.path("detail").asText());
        }
        for (JsonNode violation : problem.path("violations")) {
            String field = violation.path("field").asText("");
            text.append(System.lineSeparator()).append("  ").append(field.isEmpty() ? "" : field + ": ");
            text.append(violation.path("message").asText());
        }
        return text.toString();
    }
}
