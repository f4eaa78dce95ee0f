package org.mortise.launcher.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Supplier;
import org.mortise.launcher.Failure;
import org.mortise.launcher.Json;

/** Signs a user in and gives the token. */
record SignIn(String url, String username, String password, String otp) implements Supplier<String> {
    private static final int OK = 200;

    @Override
    public String get() {
        var body = Json.object().put("username", username).put("password", password);
        if (otp != null) {
            body.put("otp", otp);
        }
        var request = HttpRequest.newBuilder(URI.create(url + "/api/auth/login"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body)))
                .build();
        var response = Http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != OK) {
            throw new ServerError(response.statusCode(), response.body());
        }
        try {
            return Json.parse(response.body()).path("token").asText();
        } catch (JsonProcessingException e) {
            throw new Failure("What answers at " + url + " is not a Mortise server (no JSON).", e);
        }
    }
}
