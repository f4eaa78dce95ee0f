package org.mortise.core.operation;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Figures of other bundles: a {@code LongSupplier} with {@code mortise.gauge}, its name, and {@code mortise.help}. */
@Component(
        service = {},
        immediate = true)
public final class ContributedGauges {

    private static final Logger LOG = LoggerFactory.getLogger(ContributedGauges.class);

    private final Metrics metrics;
    private final Map<LongSupplier, GaugeWithCallback> gauges = new ConcurrentHashMap<>();

    @Activate
    public ContributedGauges(@Reference Metrics metrics) {
        this.metrics = metrics;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            target = "(mortise.gauge=*)")
    void addGauge(LongSupplier supplier, Map<String, Object> properties) {
        String name = String.valueOf(properties.get("mortise.gauge"));
        try {
            gauges.put(
                    supplier,
                    GaugeWithCallback.builder()
                            .name(name)
                            .help(String.valueOf(properties.getOrDefault("mortise.help", name)))
                            .callback(callback -> value(name, supplier, callback))
                            .register(metrics.registry()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.warn("There is no metric {}: {}", name, e.getMessage());
        }
    }

    void removeGauge(LongSupplier supplier) {
        GaugeWithCallback gauge = gauges.remove(supplier);
        if (gauge != null) {
            metrics.registry().unregister(gauge);
        }
    }

    /** One supplier that fails takes its own figure from the page, not the page. */
    private static void value(String name, LongSupplier supplier, GaugeWithCallback.Callback callback) {
        try {
            callback.call(supplier.getAsLong());
        } catch (RuntimeException e) {
            LOG.debug("No value of {}", name, e);
        }
    }
}
