package org.mortise.launcher.instance;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

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
            // Not the newer HttpClient: this one is there at once, and every start waits for it.
            var connection = (HttpURLConnection)
                    URI.create(url + "/health/ready").toURL().openConnection();
            connection.setConnectTimeout(ANSWER_TIMEOUT_MILLIS);
            connection.setReadTimeout(ANSWER_TIMEOUT_MILLIS);
            boolean ready = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            connection.disconnect();
            return ready;
        } catch (IOException e) {
            return false;
        }
    }
}
