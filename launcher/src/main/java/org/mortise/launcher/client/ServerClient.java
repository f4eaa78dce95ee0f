package org.mortise.launcher.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mortise.launcher.Failure;
import org.mortise.launcher.Json;

/** Talks to the REST interface of one server as one user. Every refusal is a {@link ServerError}. */
public final class ServerClient {
    private static final int UNAUTHORIZED = 401;

    private final String url;
    private final Session session;

    ServerClient(String url, Session session) {
        this.url = url.replaceFirst("/+$", "");
        this.session = session;
    }

    public static ServerClient withToken(String server, String token) {
        return new ServerClient(server, Session.withToken(token));
    }

    public JsonNode get(String href) {
        return json(request(href).GET());
    }

    public JsonNode post(String href) {
        return json(request(href).POST(BodyPublishers.noBody()));
    }

    public JsonNode post(String href, JsonNode body) {
        return json(request(href)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body))));
    }

    public JsonNode delete(String href) {
        return json(request(href).DELETE());
    }

    public JsonNode upload(String href, Multipart form) {
        BodyPublisher body = form.body();
        return json(request(href).header("Content-Type", form.contentType()).POST(body));
    }

    public void download(String href, Path file) {
        HttpResponse<byte[]> response =
                send(request(href).header("Accept", "*/*").GET());
        try {
            Files.write(file, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String href) {
        return HttpRequest.newBuilder(URI.create(href.startsWith("/") ? url + href : href));
    }

    private JsonNode json(HttpRequest.Builder request) {
        String body = text(send(request.header("Accept", "application/json")));
        try {
            return Json.parse(body);
        } catch (JsonProcessingException e) {
            throw new Failure("What answers at " + url + " is not a Mortise server (no JSON).", e);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = sendAs(request, session.token());
        if (response.statusCode() == UNAUTHORIZED && session.canRenew()) {
            session.renew();
            response = sendAs(request, session.token());
        }
        if (response.statusCode() / 100 != 2) {
            throw new ServerError(response.statusCode(), text(response));
        }
        return response;
    }

    private static HttpResponse<byte[]> sendAs(HttpRequest.Builder request, String token) {
        return Http.send(request.setHeader("Authorization", "Bearer " + token).build(), BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
