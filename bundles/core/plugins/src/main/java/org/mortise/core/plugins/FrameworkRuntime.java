package org.mortise.core.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.core.inspection.BundleHeaders;
import org.mortise.core.inspection.PluginArchive;
import org.mortise.core.inspection.PluginLocation;
import org.mortise.core.persistence.Migrator;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;

/** {@link PluginRuntime} on the OSGi framework. */
final class FrameworkRuntime implements PluginRuntime {

    private static final long POLL_MILLIS = 10;

    private final BundleContext context;
    private final Libraries libraries;
    private final Health health;
    private final RecordDesk records;
    private final Migrator migrator;
    private final Duration healthLimit;
    private final Duration exchangeLimit;
    private final EventQueue eventQueue;
    private final LeftThreads leftThreads;

    FrameworkRuntime(
            BundleContext context,
            Health health,
            RecordDesk records,
            Migrator migrator,
            LeftThreads leftThreads,
            Duration healthLimit,
            Duration exchangeLimit) {
        this.context = context;
        this.libraries = new Libraries(context);
        this.health = health;
        this.records = records;
        this.migrator = migrator;
        this.leftThreads = leftThreads;
        this.healthLimit = healthLimit;
        this.exchangeLimit = exchangeLimit;
        this.eventQueue = new EventQueue(context);
    }

    /** Lets the framework resolve the file beside what runs, and takes it out again. INVALID when it cannot. */
    void probe(PluginJar jar) {
        Bundle probe = install(PluginLocation.probe(jar.id(), UUID.randomUUID().toString()), jar.path());
        // Listeners are told later, on another thread, and some look into a bundle that was resolved: it must be there
        // still.
        eventQueue.drain();
        uninstall(probe);
    }

    /** Takes out what a crash has left without its main bundle. */
    void sweep() {
        takeOut(libraries.left());
    }

    @Override
    public Bundle install(String location, Path file) {
        List<Bundle> bundles = new ArrayList<>();
        try (PluginArchive archive = PluginArchive.open(file)) {
            takeOut(libraries.of(location));
            for (JarFile library : archive.libraries()) {
                String name = BundleHeaders.symbolicName(library);
                bundles.add(installBundle(PluginLocation.library(location, name), library));
            }
            bundles.add(installBundle(location, archive.main()));
        } catch (BundleException e) {
            takeOut(bundles);
            throw refusal(
                    ProblemType.INVALID,
                    "plugin-not-a-bundle",
                    "The framework does not take the file: " + e.getMessage(),
                    e);
        } catch (IOException e) {
            takeOut(bundles);
            throw new UncheckedIOException(e);
        }
        if (!framework().resolveBundles(bundles)) {
            String missing = missingRequirement(bundles);
            takeOut(bundles);
            throw refusal(ProblemType.INVALID, "plugin-unresolvable", "It cannot be wired here: " + missing, null);
        }
        // Not for what is only looked at: the framework sets the level later, on a thread of its own, and complains
        // when the bundle
        // is gone by then.
        if (!PluginLocation.isProbe(location)) {
            bundles.forEach(bundle -> bundle.adapt(BundleStartLevel.class).setStartLevel(SafeMode.PLUGIN_LEVEL));
        }
        return bundles.get(bundles.size() - 1);
    }

    private Bundle installBundle(String location, JarFile jar) throws BundleException, IOException {
        try (InputStream stream = Files.newInputStream(Path.of(jar.getName()))) {
            return context.installBundle(location, stream);
        }
    }

    @Override
    public void start(Bundle main) {
        libraries.with(main).forEach(bundle -> lifecycle(bundle, () -> bundle.start(Bundle.START_TRANSIENT)));
    }

    @Override
    public void settle(Bundle main) {
        libraries.with(main).forEach(bundle -> lifecycle(bundle, bundle::start));
    }

    @Override
    public void stop(Bundle main) {
        mainFirst(main).forEach(bundle -> lifecycle(bundle, () -> bundle.stop(Bundle.STOP_TRANSIENT)));
    }

    @Override
    public void retire(Bundle main) {
        mainFirst(main).forEach(bundle -> lifecycle(bundle, bundle::stop));
    }

    @Override
    public void uninstall(Bundle main) {
        List<Bundle> own = libraries.of(main.getLocation());
        if (!own.isEmpty()) {
            // While a library stops, whose it is has to be known still.
            stop(main);
        }
        takeOut(List.of(main));
        takeOut(own);
    }

    private List<Bundle> mainFirst(Bundle main) {
        List<Bundle> all = libraries.with(main);
        Collections.reverse(all);
        return all;
    }

    private void takeOut(List<Bundle> bundles) {
        for (Bundle bundle : bundles) {
            if (PluginLocation.isProbe(bundle.getLocation())) {
                lifecycle(bundle, bundle::uninstall);
            } else {
                leftThreads.afterRemoval(bundle, () -> lifecycle(bundle, bundle::uninstall));
            }
        }
        List<Bundle> pending = new ArrayList<>(bundles);
        pending.retainAll(framework().getRemovalPendingBundles());
        if (!pending.isEmpty()) {
            // They were wired to each other, and the framework keeps them until it is told.
            eventQueue.refresh(pending);
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
            return pending(jar, changelog);
        } catch (IllegalStateException e) {
            throw refusal(
                    ProblemType.INVALID,
                    "plugin-changelog-unreadable",
                    "Its migrations cannot be read: " + e.getMessage(),
                    e);
        }
    }

    private List<String> pending(PluginJar jar, String changelog) {
        try (PluginArchive archive = PluginArchive.open(jar.path())) {
            return migrator.pending(Path.of(archive.main().getName()), changelog);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> awaitHealth(PluginBundle plugin, boolean patient) {
        return await(patient ? healthLimit : exchangeLimit, plugin, () -> health.lacks(plugin));
    }

    @Override
    public List<String> writeRecords(PluginBundle plugin) {
        await(exchangeLimit, plugin, () -> records.missingFields(plugin));
        return records.write(plugin);
    }

    /** What is lacking still when nothing is, when the time is over, or when waiting helps no more. */
    private List<String> await(Duration limit, PluginBundle plugin, Supplier<List<String>> lacking) {
        long end = System.nanoTime() + limit.toNanos();
        List<String> lacks = lacking.get();
        try {
            while (!lacks.isEmpty() && !health.hopeless(plugin) && System.nanoTime() < end) {
                Thread.sleep(POLL_MILLIS);
                lacks = lacking.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return lacks;
    }

    /** The names of the plugin's bundles. */
    List<String> names(Bundle main) {
        return libraries.with(main).stream().map(Bundle::getSymbolicName).toList();
    }

    /** The names of the bundles that would have to be refreshed with the plugin's. */
    List<String> collateral(Bundle main) {
        List<Bundle> own = libraries.with(main);
        return framework().getDependencyClosure(own).stream()
                .filter(other -> !own.contains(other) && !PluginLocation.isProbe(other.getLocation()))
                .map(Bundle::getSymbolicName)
                .sorted()
                .toList();
    }

    private FrameworkWiring framework() {
        return EventQueue.framework(context);
    }

    /** The framework says what is missing only when it is made to start the bundle. */
    private static String missingRequirement(List<Bundle> bundles) {
        try {
            for (Bundle bundle : bundles) {
                if (bundle.getState() == Bundle.INSTALLED) {
                    bundle.start(Bundle.START_TRANSIENT);
                }
            }
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
