package org.mortise.itests.modules;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** {@code /api/changes} as a browser listens to it. */
public final class ChangeStream implements AutoCloseable {

    private static final long LIMIT_SECONDS = 30;
    private static final String DATA = "data:";

    private final BlockingQueue<JsonNode> states = new LinkedBlockingQueue<>();
    private final Stream<String> lines;

    public ChangeStream(Api api) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api.url() + "/api/changes"))
                .header("Authorization", "Bearer " + api.token())
                .header("Accept", "text/event-stream")
                .build();
        try {
            HttpResponse<Stream<String>> answer = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request, BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new AssertionError("/api/changes answers " + answer.statusCode());
            }
            lines = answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread reader = new Thread(this::read, "change-stream");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try {
            for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                String line = each.next();
                if (line.startsWith(DATA)) {
                    states.add(Json.read(line.substring(DATA.length())));
                }
            }
        } catch (UncheckedIOException e) {
            // Closed by the test.
        }
    }

    /** The next state; waits for it. */
    public JsonNode next() {
        try {
            JsonNode state = states.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (state == null) {
                throw new AssertionError("no state came");
            }
            return state;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
