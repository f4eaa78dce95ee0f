package org.mortise.itests.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The REST API of the container that we are in. */
final class Rest {

    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();
    private final String url = "http://localhost:" + System.getProperty(Container.PORT);
    private String token = "";

    /** Waits for the first start to be over and signs in as the administrator. */
    static Rest whenReady() {
        Rest rest = new Rest();
        Wait.until(
                "the platform is ready", Duration.ofMinutes(4), () -> rest.status("GET", "/health/ready", null) == 200);
        Path password = Path.of(System.getProperty("karaf.base"), "initial-admin-password");
        try {
            String body = "{\"username\":\"admin\",\"password\":\""
                    + Files.readString(password).trim() + "\"}";
            rest.token = first(TOKEN, rest.send("POST", "/api/auth/login", body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rest;
    }

    String create(String collection, String body) {
        return first(ID, send("POST", collection, body));
    }

    int status(String method, String path, String body) {
        return send(method, path, body).statusCode();
    }

    HttpResponse<String> send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String first(Pattern pattern, HttpResponse<String> answer) {
        Matcher matcher = pattern.matcher(answer.body());
        if (answer.statusCode() >= 300 || !matcher.find()) {
            throw new AssertionError(answer.statusCode() + " to " + answer.uri() + ": " + answer.body());
        }
        return matcher.group(1);
    }
}
