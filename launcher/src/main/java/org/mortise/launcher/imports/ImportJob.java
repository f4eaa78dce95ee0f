package org.mortise.launcher.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.mortise.launcher.Failure;
import org.mortise.launcher.client.ServerClient;
import org.mortise.launcher.client.ServerError;
import org.mortise.launcher.client.Unreachable;

/** An import that the server works on; it goes on there whether anybody watches or not. */
final class ImportJob {
    private static final Set<String> BUSY = Set.of("QUEUED", "RUNNING", "UNDOING");
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 1000;

    private final ServerClient server;
    private final String href;
    private final Duration patience;

    /** @param patience how long the server may be away, for a restart for instance, before we stop watching */
    ImportJob(ServerClient server, String href, Duration patience) {
        this.server = server;
        this.href = href;
        this.patience = patience;
    }

    /** Watches until the end. @return the job as it was then */
    JsonNode await(Consumer<JsonNode> progress) throws InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        long lastAnswer = System.nanoTime();
        while (true) {
            try {
                JsonNode job = server.get(href);
                lastAnswer = System.nanoTime();
                progress.accept(job);
                if (!BUSY.contains(job.path("status").asText())) {
                    return job;
                }
            } catch (Unreachable | ServerError problem) {
                if (!isPassing(problem) || System.nanoTime() - lastAnswer > patience.toNanos()) {
                    throw problem;
                }
            }
            Thread.sleep(pause);
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
        }
    }

    private static boolean isPassing(Failure problem) {
        return !(problem instanceof ServerError error) || error.isPassing();
    }
}
