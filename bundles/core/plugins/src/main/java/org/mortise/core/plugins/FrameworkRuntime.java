package org.mortise.core.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.core.persistence.Migrator;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;

/** {@link PluginRuntime} on the OSGi framework. */
final class FrameworkRuntime implements PluginRuntime {

    private static final String PROBE = "mortise-probe:";
    private static final long POLL_MILLIS = 10;

    private final BundleContext context;
    private final Health health;
    private final Migrator migrator;
    private final Duration healthLimit;
    private final Duration exchangeLimit;
    private final EventQueue eventQueue;
    private final LeftThreads leftThreads;

    FrameworkRuntime(
            BundleContext context,
            Health health,
            Migrator migrator,
            LeftThreads leftThreads,
            Duration healthLimit,
            Duration exchangeLimit) {
        this.context = context;
        this.health = health;
        this.migrator = migrator;
        this.leftThreads = leftThreads;
        this.healthLimit = healthLimit;
        this.exchangeLimit = exchangeLimit;
        this.eventQueue = new EventQueue(context);
    }

    /** Whether it is there for a look only; see {@link #probe}. */
    static boolean isProbe(Bundle bundle) {
        return bundle.getLocation().startsWith(PROBE);
    }

    /** Lets the framework resolve the file beside what runs, and takes it out again. INVALID when it cannot. */
    void probe(Path file) {
        Bundle probe = install(PROBE + UUID.randomUUID(), file);
        // Listeners are told later, on another thread, and some look into a bundle that was resolved: it must be there
        // still.
        eventQueue.drain();
        uninstall(probe);
    }

    @Override
    public Bundle install(String location, Path file) {
        Bundle bundle;
        try (InputStream stream = Files.newInputStream(file)) {
            bundle = context.installBundle(location, stream);
        } catch (BundleException e) {
            throw refusal(
                    ProblemType.INVALID,
                    "plugin-not-a-bundle",
                    "The framework does not take the file: " + e.getMessage(),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!framework().resolveBundles(List.of(bundle))) {
            String missing = missingRequirement(bundle);
            uninstall(bundle);
            throw refusal(ProblemType.INVALID, "plugin-unresolvable", "It cannot be wired here: " + missing, null);
        }
        // Not for what is only looked at: the framework sets the level later, on a thread of its own, and complains
        // when the bundle
        // is gone by then.
        if (!isProbe(bundle)) {
            bundle.adapt(BundleStartLevel.class).setStartLevel(SafeMode.PLUGIN_LEVEL);
        }
        return bundle;
    }

    @Override
    public void start(Bundle bundle) {
        lifecycle(bundle, () -> bundle.start(Bundle.START_TRANSIENT));
    }

    @Override
    public void settle(Bundle bundle) {
        lifecycle(bundle, bundle::start);
    }

    @Override
    public void stop(Bundle bundle) {
        lifecycle(bundle, () -> bundle.stop(Bundle.STOP_TRANSIENT));
    }

    @Override
    public void retire(Bundle bundle) {
        lifecycle(bundle, bundle::stop);
    }

    @Override
    public void uninstall(Bundle bundle) {
        if (isProbe(bundle)) {
            lifecycle(bundle, bundle::uninstall);
        } else {
            leftThreads.afterRemoval(bundle, () -> lifecycle(bundle, bundle::uninstall));
        }
    }

    @Override
    public void migrate(PluginBundle plugin) {
        if (plugin.contents().migrations() != null) {
            migrator.migrate(plugin.bundle());
        }
    }

    /** What its migrations would run, by {@link Migrator#pending}. INVALID when its changelog cannot be read. */
    List<String> pendingSql(PluginJar jar) {
        String changelog = jar.contents().migrations();
        if (changelog == null) {
            return List.of();
        }
        try {
            return migrator.pending(jar.path(), changelog);
        } catch (IllegalStateException e) {
            throw refusal(
                    ProblemType.INVALID,
                    "plugin-changelog-unreadable",
                    "Its migrations cannot be read: " + e.getMessage(),
                    e);
        }
    }

    @Override
    public List<String> awaitHealth(PluginBundle plugin, boolean patient) {
        long end = System.nanoTime() + (patient ? healthLimit : exchangeLimit).toNanos();
        List<String> lacks = health.lacks(plugin);
        try {
            while (!lacks.isEmpty() && !health.hopeless(plugin) && System.nanoTime() < end) {
                Thread.sleep(POLL_MILLIS);
                lacks = health.lacks(plugin);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return lacks;
    }

    /** The names of the bundles that would have to be refreshed with this one. */
    List<String> collateral(Bundle bundle) {
        return framework().getDependencyClosure(List.of(bundle)).stream()
                .filter(other -> !other.equals(bundle) && !isProbe(other))
                .map(Bundle::getSymbolicName)
                .sorted()
                .toList();
    }

    private FrameworkWiring framework() {
        return EventQueue.framework(context);
    }

    /** The framework says what is missing only when it is made to start the bundle. */
    private static String missingRequirement(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
            return "unknown reason";
        } catch (BundleException e) {
            return ResolverMessage.brief(e.getMessage());
        }
    }

    @FunctionalInterface
    private interface Lifecycle {
        void run() throws BundleException;
    }

    private static void lifecycle(Bundle bundle, Lifecycle change) {
        try {
            change.run();
        } catch (BundleException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw refusal(ProblemType.CONFLICT, "plugin-start-failed", bundle.getSymbolicName() + ": " + cause, e);
        }
    }

    private static ProblemException refusal(ProblemType type, String code, String detail, Throwable cause) {
        return new ProblemException(type, code, detail, List.of(), cause);
    }
}
