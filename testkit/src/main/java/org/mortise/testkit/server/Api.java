package org.mortise.testkit.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The REST API of a running server, with the sign-in of one user. */
public final class Api {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    static {
        // The server ends connections that were idle for thirty seconds, and a request that meets the end of one fails.
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
    }

    private final HttpClient client;
    private final String url;
    private final String token;

    private Api(HttpClient client, String url, String token) {
        this.client = client;
        this.url = url;
        this.token = token;
    }

    public static Api anonymous(String url) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LIMIT)
                .build();
        return new Api(client, url, null);
    }

    public Api signIn(String username, String password) {
        Answer answer = post("/api/auth/login", Json.object("username", username, "password", password));
        return withToken(answer.expect(200).at("/token"));
    }

    public Api withToken(String other) {
        return new Api(client, url, other);
    }

    public String url() {
        return url;
    }

    public String token() {
        return token;
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer patch(String path, Object body, String... headers) {
        return send("PATCH", path, body, headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    /** @param headers names and values in turn; they win over the defaults */
    public Answer send(String method, String path, Object body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(LIMIT)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.write(body)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    /** Sends a file as multipart form data, with a mapping beside it unless that is null. */
    public Answer upload(String path, String fileName, byte[] content, String mapping) {
        String boundary = "mortise-" + UUID.randomUUID();
        String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=";
        List<byte[]> body = new ArrayList<>();
        if (mapping != null) {
            body.add((part + "\"mapping\"\r\n\r\n" + mapping + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        body.add((part + "\"file\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.add(content);
        body.add(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArrays(body))
                .build());
    }

    /** The body as it came, for files that are no text. */
    public byte[] download(String path) {
        return download("GET", path);
    }

    /** The same by another method. */
    public byte[] download(String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, BodyPublishers.noBody())
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return client.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new NoAnswer(method + " " + path + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("interrupted", e);
        }
    }

    /** A request that a test made itself, to be sent as it is: without the sign-in. */
    public Answer send(HttpRequest request) {
        try {
            return new Answer(
                    request.method() + " " + request.uri(),
                    client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new NoAnswer(request.method() + " " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("interrupted", e);
        }
    }

    /** The connection failed before there was an answer. */
    public static final class NoAnswer extends RuntimeException {
        NoAnswer(String message, Exception cause) {
            super(message, cause);
        }
    }

    /** {@code ?filter=…&sort=…} of alternating names and values. */
    public static String query(String... namesAndValues) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.append(i == 0 ? '?' : '&')
                    .append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return query.toString();
    }
}
