package org.mortise.core.operation;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection pool, which shows its figures by JMX. */
final class PoolMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(PoolMetrics.class);
    private static final String POOLS = "org.ops4j.pax.transx:type=Pool,*";

    private PoolMetrics() {}

    static void register(PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name("mortise_pool_connections")
                .help("Database connections of the pool by state")
                .labelNames("state")
                .callback(callback -> {
                    callback.call(sum("ActiveConnections"), "active");
                    callback.call(sum("IdleConnections"), "idle");
                })
                .register(registry);
    }

    private static double sum(String attribute) {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        double sum = 0;
        try {
            for (ObjectName pool : server.queryNames(new ObjectName(POOLS), null)) {
                sum += ((Number) server.getAttribute(pool, attribute)).doubleValue();
            }
        } catch (JMException e) {
            // A pool that is closed while we look at it.
            LOG.debug("No {} of the connection pool", attribute, e);
        }
        return sum;
    }
}
