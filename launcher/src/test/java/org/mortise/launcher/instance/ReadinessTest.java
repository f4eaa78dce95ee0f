package org.mortise.launcher.instance;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.Test;
import org.mortise.launcher.FakeServer;

public class ReadinessTest {
    @Test
    public void waitsUntilTheServerSaysSo() throws Exception {
        try (var server = new FakeServer()) {
            server.answer("GET /health/ready", 503, "{}").answer("GET /health/ready", 200, "{}");
            assertEquals(Readiness.Outcome.READY, await(server.url(), "60", Duration.ofSeconds(20)));
            assertEquals(2, server.calls().size());
        }
    }

    @Test
    public void passesOnWhatTheServerLacks() {
        try (var server = new FakeServer()) {
            server.answer("GET /health/ready", 503, "{\"missing\":[\"database: no answer\"]}");
            assertEquals(List.of("missing: database: no answer"), Readiness.missing(server.url()));
        }
    }

    @Test
    public void noticesTheEndOfTheProcess() throws Exception {
        try (var server = new FakeServer()) {
            assertEquals(Readiness.Outcome.PROCESS_ENDED, await(server.url(), "0", Duration.ofSeconds(20)));
        }
    }

    @Test
    public void doesNotWaitForEver() throws Exception {
        try (var server = new FakeServer()) {
            assertEquals(Readiness.Outcome.TIME_IS_UP, await(server.url(), "60", Duration.ofMillis(300)));
        }
    }

    private static Readiness.Outcome await(String url, String seconds, Duration limit)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sleep", seconds).start();
        try {
            return Readiness.await(process, url, limit);
        } finally {
            process.destroy();
        }
    }
}
