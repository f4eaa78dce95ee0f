package org.mortise.itests.operation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;

/** Health, metrics and the log. */
public class OperationIT extends ServerTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** A line of the Prometheus text format that is no comment. */
    private static final Pattern SAMPLE = Pattern.compile(
            "[a-zA-Z_:][a-zA-Z0-9_:]*(\\{([a-zA-Z_][a-zA-Z0-9_]*=\"([^\"\\\\]|\\\\.)*\",?)*\\})? (NaN|[+-]Inf|[-+0-9.eE]+)");

    private static final Pattern REQUESTS = Pattern.compile(
            "mortise_http_request_duration_seconds_count\\{method=\"GET\",plugin=\"customers\",status=\"2xx\"\\} ([0-9.]+)");

    @Test
    public void liveAndReadyNeedNoSignIn() {
        Api stranger = Api.anonymous(api().url());
        stranger.get("/health/live").expect(200);
        assertEquals("UP", stranger.get("/health/ready").expect(200).at("/status"));
    }

    @Test
    public void everyLineOfTheMetricsIsPrometheusText() {
        Answer metrics = Api.anonymous(api().url()).get("/metrics").expect(200);
        assertTrue(metrics.contentType(), metrics.contentType().startsWith("text/plain"));
        List<String> wrong = metrics.text()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("# HELP ") && !line.startsWith("# TYPE "))
                .filter(line -> !SAMPLE.matcher(line).matches())
                .toList();
        assertEquals(List.of(), wrong);
        for (String name : List.of(
                "mortise_pool_connections", "mortise_outbox_pending", "jvm_", "process_", "mortise_uptime_seconds")) {
            assertTrue(name, metrics.text().contains("\n" + name));
        }
    }

    @Test
    public void requestsAreCounted() {
        double before = requests();
        for (int i = 0; i < 3; i++) {
            api().get(ACCOUNTS + "?limit=1").expect(200);
        }
        // Counted when a request is over, which is a moment after its answer is here.
        Await.until("three more requests", LIMIT, () -> requests() >= before + 3);
    }

    @Test
    public void logIsJsonWithTheIdOfTheRequest() {
        String id = "it-" + marker;
        int position = instance().log().position();
        api().send("GET", ACCOUNTS + "?limit=1&filter=name==secret", null, "X-Request-Id", id)
                .expect(200);
        List<JsonNode> lines = new ArrayList<>();
        Await.until("a line for the request", LIMIT, () -> {
            lines.clear();
            instance().log().since(position).stream()
                    .filter(line -> line.path("requestId").asText().equals(id))
                    .forEach(lines::add);
            return !lines.isEmpty();
        });
        JsonNode line = lines.get(0);
        for (String key : List.of("time", "level", "logger", "thread", "message")) {
            assertFalse(key + " in " + line, line.path(key).asText().isEmpty());
        }
        assertEquals("admin", line.path("user").asText());
        assertFalse(
                "what people ask for stays with them: " + line, line.toString().contains("secret"));
    }

    @Test
    public void nobodyWritesIntoTheLogThroughAHeader() {
        int position = instance().log().position();
        api().send("GET", ACCOUNTS + "?limit=1", null, "X-Request-Id", "x\",\"level\":\"ERROR")
                .expect(200);
        Await.until("the line of the request", LIMIT, () -> instance().log().position() > position);
        for (JsonNode line : instance().log().since(position)) {
            assertFalse(line.toString(), line.toString().contains("x\\\""));
        }
    }

    private double requests() {
        Matcher matcher = REQUESTS.matcher(api().get("/metrics").expect(200).text());
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }
}
