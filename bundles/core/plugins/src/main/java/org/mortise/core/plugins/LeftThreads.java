package org.mortise.core.plugins;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows the threads that plugins leave behind: Java has no way to end them, and their plugin stays in memory with them. Safe for many
 * threads.
 */
final class LeftThreads {

    private static final Logger LOG = LoggerFactory.getLogger(LeftThreads.class);

    private final Function<Bundle, String> plugins;
    private final Map<String, List<WeakReference<ClassLoader>>> gone = new ConcurrentHashMap<>();

    /** @param plugins tells the id of the plugin that a bundle is */
    LeftThreads(Function<Bundle, String> plugins) {
        this.plugins = plugins;
    }

    /** Runs what takes the bundle out, and tells of the threads that are still there afterwards. */
    void afterRemoval(Bundle bundle, Runnable removal) {
        // Neither is to be had of a bundle that has gone.
        ClassLoader loader = loader(bundle);
        String plugin = plugins.apply(bundle);
        removal.run();
        List<String> left = loader == null
                ? List.of()
                : of(loader).map(Thread::getName).sorted().toList();
        if (!left.isEmpty()) {
            gone.computeIfAbsent(plugin, any -> new CopyOnWriteArrayList<>()).add(new WeakReference<>(loader));
            LOG.warn("{} has left threads behind, which stay until the next start: {}", bundle.getSymbolicName(), left);
        }
    }

    /** How many threads of the versions of the plugin that have gone are still there. */
    int of(String plugin) {
        return gone.getOrDefault(plugin, List.of()).stream()
                .map(WeakReference::get)
                .mapToInt(loader -> loader == null ? 0 : (int) of(loader).count())
                .sum();
    }

    private static Stream<Thread> of(ClassLoader loader) {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getContextClassLoader() == loader);
    }

    /** @return null when the bundle was never wired, and so has no code that could have run */
    private static ClassLoader loader(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring == null ? null : wiring.getClassLoader();
    }
}
