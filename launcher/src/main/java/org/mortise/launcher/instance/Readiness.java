package org.mortise.launcher.instance;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mortise.launcher.Json;

/** Waits for a server to be ready for its first user. */
final class Readiness {
    enum Outcome {
        READY,
        PROCESS_ENDED,
        TIME_IS_UP
    }

    private static final int POLL_MILLIS = 100;
    private static final int ANSWER_TIMEOUT_MILLIS = 5000;

    private Readiness() {}

    static Outcome await(Process process, String url, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            if (isReady(url)) {
                return Outcome.READY;
            }
            // Also the pause between two questions, and it ends at once when the process does.
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                return Outcome.PROCESS_ENDED;
            }
        }
        return Outcome.TIME_IS_UP;
    }

    static boolean isReady(String url) {
        try {
            return ask(url).getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    /** What a server that is not ready says that it lacks; empty when it says nothing. */
    static List<String> missing(String url) {
        List<String> missing = new ArrayList<>();
        try (InputStream body = ask(url).getErrorStream()) {
            if (body != null) {
                Json.parse(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                        .path("missing")
                        .forEach(text -> missing.add("missing: " + text.asText()));
            }
        } catch (IOException e) {
            // Then it says nothing.
        }
        return missing;
    }

    /** Not by the newer HttpClient: this one is there at once, and every start waits for it. */
    private static HttpURLConnection ask(String url) throws IOException {
        var connection =
                (HttpURLConnection) URI.create(url + "/health/ready").toURL().openConnection();
        connection.setConnectTimeout(ANSWER_TIMEOUT_MILLIS);
        connection.setReadTimeout(ANSWER_TIMEOUT_MILLIS);
        // Sends the request and waits for the answer, without which there is no error stream either.
        connection.getResponseCode();
        return connection;
    }
}
