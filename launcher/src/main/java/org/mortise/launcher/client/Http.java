package org.mortise.launcher.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;

/** The HTTP client, with interruption and I/O trouble as our own failures. */
final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            // Asking for an upgrade to HTTP/2 with every first request confuses proxies and gains nothing here.
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Http() {}

    static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException e) {
            throw new Unreachable(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(request.uri().toString(), new IOException("interrupted", e));
        }
    }
}
