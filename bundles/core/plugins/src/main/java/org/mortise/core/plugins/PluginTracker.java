package org.mortise.core.plugins;

import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mortise.api.errors.ProblemException;
import org.mortise.core.inspection.PluginLocation;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows the main bundle of every plugin in the framework, whoever installed it. Tells of changes on the thread of the bundle event, from
 * which nothing may be done but take note.
 */
final class PluginTracker extends BundleTracker<Bundle> {

    private static final Logger LOG = LoggerFactory.getLogger(PluginTracker.class);
    private static final int PRESENT =
            Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    private final Map<Bundle, PluginBundle> plugins = new ConcurrentHashMap<>();
    private final ContentsReader contentsReader;
    private final Consumer<String> changed;
    private final Consumer<String> addresses;

    /**
     * @param changed told the id of each plugin that comes, goes or changes its state
     * @param addresses told the address of each plugin that comes
     */
    PluginTracker(
            BundleContext context,
            ContentsReader contentsReader,
            Consumer<String> changed,
            Consumer<String> addresses) {
        super(context, PRESENT, null);
        this.contentsReader = contentsReader;
        this.changed = changed;
        this.addresses = addresses;
    }

    /** By id; more than one of an id while one is exchanged for another. */
    Map<String, List<PluginBundle>> byId() {
        return plugins.values().stream()
                .sorted(Comparator.comparing(plugin -> plugin.bundle().getBundleId()))
                .collect(Collectors.groupingBy(PluginBundle::id, TreeMap::new, Collectors.toList()));
    }

    /** The one that runs, or else any that is there. */
    Optional<PluginBundle> find(String id) {
        List<PluginBundle> candidates = byId().getOrDefault(id, List.of());
        return candidates.stream()
                .filter(PluginBundle::running)
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    @Override
    public Bundle addingBundle(Bundle bundle, BundleEvent event) {
        if (PluginLocation.isProbe(bundle.getLocation())) {
            return null;
        }
        return Libraries.isLibrary(bundle) || read(bundle) ? bundle : null;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
        if (Libraries.isLibrary(bundle)) {
            tell(bundle);
        } else if (event != null && event.getType() == BundleEvent.UPDATED) {
            read(bundle);
        } else {
            changed.accept(plugins.get(bundle).id());
        }
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
        PluginBundle gone = plugins.remove(bundle);
        if (gone != null) {
            changed.accept(gone.id());
        } else {
            tell(bundle);
        }
    }

    /** What happens to a library happens to its plugin. */
    private void tell(Bundle library) {
        PluginLocation.of(library.getLocation()).map(PluginLocation::plugin).ifPresent(changed);
    }

    private boolean read(Bundle bundle) {
        try {
            Optional<Contents> contents = contentsReader.read(new BundleEntries(bundle));
            contents.ifPresent(found -> {
                plugins.put(bundle, new PluginBundle(bundle, found));
                addresses.accept(found.manifest().address());
                changed.accept(found.id());
            });
            return contents.isPresent();
        } catch (ProblemException e) {
            LOG.warn("The bundle {} is no plugin: {}", bundle, e.detail());
        } catch (UncheckedIOException e) {
            LOG.warn("The bundle {} cannot be read", bundle, e);
        }
        return false;
    }
}
