package org.mortise.core.operation;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The figures of this node. They start at zero with it. Thread-safe. */
@Component(service = Metrics.class)
public final class Metrics {

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.builder()
            .setIncludeCreatedTimestamps(false)
            .build();
    private final Histogram requests;

    @Activate
    public Metrics() {
        requests = Histogram.builder()
                .name("mortise_http_request_duration_seconds")
                .help("Requests and how long they took, by method, class of status and plugin")
                .labelNames("method", "status", "plugin")
                .classicOnly()
                .classicUpperBounds(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10)
                .register(registry);
        PlatformMetrics.register(registry);
        PoolMetrics.register(registry);
    }

    PrometheusRegistry registry() {
        return registry;
    }

    void request(String method, String statusClass, String plugin, double seconds) {
        requests.labelValues(method, statusClass, plugin).observe(seconds);
    }

    void write(OutputStream out) throws IOException {
        writer.write(out, registry.scrape());
    }
}
