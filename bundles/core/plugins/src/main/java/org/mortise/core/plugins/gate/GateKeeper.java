package org.mortise.core.plugins.gate;

import java.time.Duration;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gates in front of all plugins, by their addresses. */
@Component(
        service = {Gates.class, GateKeeper.class},
        configurationPid = "org.mortise.plugins.gate")
@Designate(ocd = GateSettings.class)
public final class GateKeeper implements Gates {

    private static final Logger LOG = LoggerFactory.getLogger(GateKeeper.class);

    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private final Limits limits;
    private final Duration longRequests;
    private final Duration ordinaryRequests;
    private final ServiceRegistration<LongSupplier> gauge;

    @Activate
    public GateKeeper(BundleContext context, GateSettings settings) {
        this.limits = new Limits(
                settings.requestsInside(),
                settings.streamsInside(),
                settings.parkedRequests(),
                Duration.ofSeconds(settings.parkedSeconds()));
        this.longRequests = Duration.ofSeconds(settings.longRequestSeconds());
        this.ordinaryRequests = Duration.ofSeconds(settings.requestSeconds());
        this.gauge = context.registerService(
                LongSupplier.class,
                this::waiting,
                new Hashtable<>(Map.of(
                        "mortise.gauge",
                        "mortise_gate_parked_requests",
                        "mortise.help",
                        "Requests that wait for the end of an exchange of their plugin, or for a place in it")));
    }

    @Deactivate
    void deactivate() {
        gauge.unregister();
    }

    @Override
    public void watch(String address) {
        gates.computeIfAbsent(address, any -> new Gate(limits));
    }

    @Override
    public <T> T whileClosed(String address, Supplier<T> change) {
        Gate gate = gates.computeIfAbsent(address, any -> new Gate(limits));
        Set<Passage> leftBehind = gate.awaitLongRequests(longRequests) ? Set.of() : gate.requests();
        long start = System.nanoTime();
        gate.close();
        try {
            int streams = gate.endStreams();
            boolean empty = gate.awaitAllBut(leftBehind, ordinaryRequests) && leftBehind.isEmpty();
            if (!empty) {
                LOG.warn(
                        "{} requests to {} do not end; they are left with the version that is going",
                        gate.requests().size(),
                        address);
            }
            LOG.debug("Nobody is inside {}; {} streams were ended", address, streams);
            return change.get();
        } finally {
            int waited = gate.open();
            LOG.info(
                    "The gate of {} was closed for {} ms; {} requests waited",
                    address,
                    (System.nanoTime() - start) / 1_000_000,
                    waited);
        }
    }

    /** The gate that a path below {@code /api} leads through; empty when no plugin is known there. */
    Optional<Gate> find(String path) {
        int end = path.indexOf('/', 1);
        while (true) {
            Gate gate = gates.get(end < 0 ? path : path.substring(0, end));
            if (gate != null || end < 0) {
                return Optional.ofNullable(gate);
            }
            end = path.indexOf('/', end + 1);
        }
    }

    @Override
    public GateFigures figures(String address) {
        Gate gate = gates.get(address);
        return gate == null ? GateFigures.NONE : gate.figures();
    }

    private long waiting() {
        return gates.values().stream()
                .mapToLong(gate -> gate.figures().waiting())
                .sum();
    }
}
