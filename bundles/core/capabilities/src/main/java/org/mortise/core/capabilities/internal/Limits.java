package org.mortise.core.capabilities.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginManifests;
import org.mortise.core.capabilities.PluginLimits;
import org.mortise.core.inspection.PluginLocation;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** The limits of each bundle, as its manifest tells them, read once. */
final class Limits implements SynchronousBundleListener {

    private static final String TYPES = "META-INF/mortise/types";

    /** Of a library whose main bundle is not there yet, or not any more, and of who says unreadably what he is. */
    private static final Known NOTHING = new Known(null, new PluginLimits("", Set.of(), Map.of(), Set.of(), Set.of()));

    private final BundleContext context;
    private final PluginManifests manifests;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Bundle, Known> known = new ConcurrentHashMap<>();

    /**
     * @param plugin null for a bundle that is none, or of which it is not known
     * @param limits null for one that is none or part of the platform
     */
    record Known(String plugin, PluginLimits limits) {

        private static final Known NO_PLUGIN = new Known(null, null);
    }

    Limits(BundleContext context, PluginManifests manifests) {
        this.context = context;
        this.manifests = manifests;
    }

    Known of(Bundle bundle) {
        Known found = known.get(bundle);
        if (found == null) {
            Bundle main = context.getBundle(PluginLocation.mainOf(bundle.getLocation()));
            if (main == null) {
                return NOTHING;
            }
            // Read aside: whatever reading asks the framework for may come back here.
            found = read(main);
            known.put(bundle, found);
            if (bundle.getState() == Bundle.UNINSTALLED) {
                // It has gone meanwhile, and nobody would take it out any more.
                known.remove(bundle);
            }
        }
        return found;
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.UPDATED || event.getType() == BundleEvent.UNINSTALLED) {
            known.remove(event.getBundle());
        }
    }

    private Known read(Bundle bundle) {
        try {
            Optional<PluginManifest> manifest = manifests.of(bundle);
            return manifest.map(found -> new Known(found.id(), found.permanent() ? null : limits(bundle, found)))
                    .orElse(Known.NO_PLUGIN);
        } catch (ProblemException e) {
            // Not NO_PLUGIN, to which everything would be open. The plugin manager says what is wrong with the
            // manifest.
            return NOTHING;
        }
    }

    private PluginLimits limits(Bundle bundle, PluginManifest manifest) {
        return new PluginLimits(
                manifest.id(),
                ownTypes(bundle),
                manifest.uses().records(),
                Set.copyOf(manifest.uses().services()),
                Set.copyOf(manifest.requiredPlugins()));
    }

    private Set<String> ownTypes(Bundle bundle) {
        Set<String> names = new HashSet<>();
        // Unlike findEntries, it resolves nothing.
        Enumeration<String> files = bundle.getEntryPaths(TYPES);
        for (String file : files == null ? Collections.<String>emptyList() : Collections.list(files)) {
            if (!file.endsWith(".json")) {
                continue;
            }
            try (InputStream in = bundle.getEntry(file).openStream()) {
                names.add(json.readTree(in).path("name").asText());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }
}
