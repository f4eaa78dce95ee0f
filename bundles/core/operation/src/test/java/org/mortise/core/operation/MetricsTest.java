package org.mortise.core.operation;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.LongSupplier;
import org.junit.Test;

public class MetricsTest {

    private final Metrics metrics = new Metrics();

    @Test
    public void thePageHasRequestsAndTheProcess() throws IOException {
        metrics.request("GET", "2xx", "sales", 0.03);
        String page = page();
        assertTrue(
                page,
                page.contains(
                        "mortise_http_request_duration_seconds_count{method=\"GET\",plugin=\"sales\",status=\"2xx\"} 1"));
        for (String name : new String[] {
            "jvm_memory_used_bytes",
            "jvm_threads_current",
            "jvm_gc_collection_seconds",
            "jvm_classes_currently_loaded",
            "process_resident_memory_bytes",
            "process_cpu_seconds_total",
            "mortise_uptime_seconds",
            "mortise_pool_connections"
        }) {
            assertTrue(name, page.contains("\n" + name));
        }
    }

    @Test
    public void contributedFiguresComeAndGo() throws IOException {
        ContributedGauges gauges = new ContributedGauges(metrics);
        LongSupplier dead = () -> 7;
        gauges.addGauge(dead, Map.of("mortise.gauge", "mortise_outbox_dead", "mortise.help", "Dead letters"));
        assertTrue(page().contains("mortise_outbox_dead 7"));
        gauges.removeGauge(dead);
        assertFalse(page().contains("mortise_outbox_dead"));
    }

    @Test
    public void aFigureThatFailsLeavesTheOthers() throws IOException {
        ContributedGauges gauges = new ContributedGauges(metrics);
        gauges.addGauge(
                () -> {
                    throw new IllegalStateException("no database");
                },
                Map.of("mortise.gauge", "mortise_outbox_dead"));
        gauges.addGauge(() -> 1, Map.of("mortise.gauge", "not a name"));
        assertTrue(page().contains("jvm_memory_used_bytes"));
    }

    private String page() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        metrics.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
