package org.mortise.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.mortise.launcher.Failure;
import org.mortise.launcher.Json;
import org.mortise.launcher.client.ServerClient;

/** The catalogues of a server, by way of the server. */
final class CatalogueAnswer {
    private static final String CATALOGUE = "/api/admin/catalogue";

    private CatalogueAnswer() {}

    /** Tells of sources that could not be read. */
    static JsonNode search(ServerClient server, String words, PrintWriter messages) {
        JsonNode answer = server.get(CATALOGUE + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        for (JsonNode source : answer.path("sources")) {
            if (source.hasNonNull("problem")) {
                messages.println("warning: " + source.path("address").asText() + ": "
                        + source.path("problem").asText());
            }
        }
        if (answer.path("sources").isEmpty()) {
            throw new Failure("The server has no catalogue: name one in etc/org.mortise.catalogue.cfg.");
        }
        return answer;
    }

    /** @param wanted an id, or an id and a version with an at sign between them */
    static JsonNode plan(ServerClient server, String wanted) {
        int at = wanted.indexOf('@');
        String id = at < 0 ? wanted : wanted.substring(0, at);
        var body = Json.object();
        if (at >= 0) {
            body.put("version", wanted.substring(at + 1));
        }
        return server.post(CATALOGUE + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "/plan", body);
    }
}
