package org.mortise.core.rest.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.cxf.Bus;
import org.apache.cxf.jaxrs.validation.JAXRSBeanValidationInInterceptor;
import org.apache.cxf.service.invoker.Invoker;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.security.Callers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one REST server for each address: plugins come with their bundle, resources as services. A change rebuilds the
 * server of its own address and no other.
 */
final class RestWhiteboard {

    /** A resource with this address belongs to every plugin. */
    static final String EVERYWHERE = "*";

    private static final Logger LOG = LoggerFactory.getLogger(RestWhiteboard.class);
    private static final int SETTLE_MILLIS = 20;
    /** While the framework starts, bundles come one after the other; a server built early would be built twice. */
    private static final int SETTLE_MILLIS_AT_START = 100;

    private static final int PATIENCE_SECONDS = 5;

    private final Bus bus;
    private final Callers callers;
    private final Invoker invoker;
    private final Function<PluginManifest, Object> recordResources;
    private final BooleanSupplier starting;
    private final JAXRSBeanValidationInInterceptor validation = BeanValidation.interceptor();
    private final Threshold threshold = new Threshold();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "mortise-rest");
        thread.setDaemon(true);
        return thread;
    });

    private final Map<Long, PluginManifest> plugins = new HashMap<>();
    private final Map<Object, String> resources = new HashMap<>();
    private final Map<String, Application> running = new TreeMap<>();
    /** The bundles whose plugins the running servers were built for, by address. */
    private final Map<String, Set<Long>> served = new HashMap<>();
    /** The addresses to build anew, with the nanosecond of the latest change. */
    private final Map<String, Long> stale = new TreeMap<>();

    /** The addresses whose plugin has gone, and whose server has not yet. */
    private final Set<String> leaving = ConcurrentHashMap.newKeySet();

    private final Set<String> building = new TreeSet<>();
    private boolean scheduled;

    /**
     * @param invoker calls the methods of resources
     * @param recordResources makes the resource that serves all record types of a plugin
     * @param starting whether the framework is still starting its bundles
     */
    RestWhiteboard(
            Bus bus,
            Callers callers,
            Invoker invoker,
            Function<PluginManifest, Object> recordResources,
            BooleanSupplier starting) {
        this.starting = starting;
        this.bus = bus;
        this.callers = callers;
        this.invoker = invoker;
        this.recordResources = recordResources;
    }

    Threshold threshold() {
        return threshold;
    }

    synchronized void addPlugin(long bundle, PluginManifest plugin) {
        plugins.put(bundle, plugin);
        rebuild(plugin.address());
    }

    synchronized void removePlugin(long bundle) {
        PluginManifest plugin = plugins.remove(bundle);
        if (plugin != null) {
            if (pluginsAt(plugin.address()).isEmpty()) {
                leaving.add(plugin.address());
            }
            rebuild(plugin.address());
        }
    }

    synchronized void addResource(Object resource, String address) {
        resources.put(resource, address);
        rebuild(address);
    }

    synchronized void removeResource(Object resource) {
        String address = resources.remove(resource);
        if (address != null) {
            rebuild(address);
        }
    }

    void close() {
        worker.shutdownNow();
        synchronized (this) {
            running.values().forEach(Application::close);
            running.clear();
        }
    }

    /** The classes of the resources below an address now, for the API documentation. */
    synchronized Map<String, List<Object>> resourcesByAddress() {
        Map<String, List<Object>> all = new TreeMap<>();
        resources.forEach((resource, address) -> {
            if (!address.equals(EVERYWHERE)) {
                all.computeIfAbsent(address, any -> new ArrayList<>()).add(resource);
            }
        });
        return all;
    }

    /**
     * Whether the server for the path is about to be taken down, since its plugin has gone. Nobody may be let in any more: what its
     * code needs, a library for instance, may have gone already.
     */
    boolean isLeaving(String path) {
        return !leaving.isEmpty()
                && leaving.stream().anyMatch(gone -> path.equals(gone) || path.startsWith(gone + "/"));
    }

    /** Returns when no server for the path waits to be built or exchanged, or after some seconds. */
    synchronized void awaitSettled(String path) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (waiting().anyMatch(path::startsWith)) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The addresses whose servers are not what they should be yet; for the readiness of the node. */
    synchronized List<String> unsettled() {
        return waiting().toList();
    }

    /** Whether the server at the address is as the plugin of the bundle, with all its resources, wants it. */
    synchronized boolean serves(String address, long bundle) {
        return waiting().noneMatch(address::equals)
                && running.containsKey(address)
                && served.getOrDefault(address, Set.of()).contains(bundle);
    }

    private Stream<String> waiting() {
        return Stream.concat(stale.keySet().stream(), building.stream());
    }

    private void rebuild(String address) {
        if (address.equals(EVERYWHERE)) {
            plugins.values().forEach(plugin -> stale.put(plugin.address(), System.nanoTime()));
        } else {
            stale.put(address, System.nanoTime());
        }
        schedule();
    }

    private void schedule() {
        if (!scheduled && !stale.isEmpty() && !worker.isShutdown()) {
            scheduled = true;
            worker.schedule(this::settle, SETTLE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private int settleMillis() {
        return starting.getAsBoolean() ? SETTLE_MILLIS_AT_START : SETTLE_MILLIS;
    }

    /** In the worker's thread. Nobody who brings or takes a resource waits while a server is built. */
    private void settle() {
        synchronized (this) {
            // Components of a starting bundle come in a burst; one server is built for all of them.
            long due = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(settleMillis());
            stale.forEach((address, changedAt) -> {
                if (changedAt <= due) {
                    building.add(address);
                }
            });
            stale.keySet().removeAll(building);
        }
        for (String address : List.copyOf(building)) {
            exchange(address);
            synchronized (this) {
                building.remove(address);
                notifyAll();
            }
        }
        synchronized (this) {
            scheduled = false;
            schedule();
        }
    }

    private void exchange(String address) {
        Application former;
        List<Object> wanted;
        synchronized (this) {
            former = running.remove(address);
            wanted = resourcesOf(address);
            served.put(address, pluginsAt(address));
        }
        if (former != null) {
            threshold.whileEmpty(former::close);
        }
        leaving.remove(address);
        if (wanted.isEmpty()) {
            return;
        }
        try {
            keep(address, new Application(bus, address, wanted, callers, validation, threshold, invoker));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The REST server at {} cannot be built", address, e);
        }
    }

    private synchronized void keep(String address, Application application) {
        if (worker.isShutdown()) {
            application.close();
        } else {
            running.put(address, application);
        }
    }

    private Set<Long> pluginsAt(String address) {
        Set<Long> bundles = new TreeSet<>();
        plugins.forEach((bundle, plugin) -> {
            if (plugin.address().equals(address)) {
                bundles.add(bundle);
            }
        });
        return bundles;
    }

    private List<Object> resourcesOf(String address) {
        List<Object> wanted = new ArrayList<>();
        boolean plugin = false;
        for (PluginManifest manifest : plugins.values()) {
            if (manifest.address().equals(address)) {
                if (!plugin) {
                    wanted.add(recordResources.apply(manifest));
                }
                plugin = true;
            }
        }
        for (Map.Entry<Object, String> resource : resources.entrySet()) {
            if (resource.getValue().equals(address)
                    || plugin && resource.getValue().equals(EVERYWHERE)) {
                wanted.add(resource.getKey());
            }
        }
        return wanted;
    }
}
