package org.mortise.core.records.wiring;

import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginManifests;
import org.mortise.core.records.metadata.TypeCatalogue;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the descriptions of plugins as their bundles start, and forgets them as they stop. */
final class DescriptionTracker extends BundleTracker<PluginManifest> {

    private static final Logger LOG = LoggerFactory.getLogger(DescriptionTracker.class);

    private final PluginManifests manifests;
    private final TypeCatalogue catalogue;
    private final Runnable changed;

    DescriptionTracker(BundleContext context, PluginManifests manifests, TypeCatalogue catalogue, Runnable changed) {
        super(context, Bundle.STARTING | Bundle.ACTIVE, null);
        this.manifests = manifests;
        this.catalogue = catalogue;
        this.changed = changed;
    }

    @Override
    public PluginManifest addingBundle(Bundle bundle, BundleEvent event) {
        if (bundle.getEntry(PluginManifest.PATH) == null) {
            // A library of a plugin describes nothing.
            return null;
        }
        PluginManifest manifest;
        try {
            manifest = manifests.of(bundle).orElse(null);
        } catch (ProblemException e) {
            LOG.error("{} is no plugin, its manifest is wrong: {}", bundle.getSymbolicName(), e.violations());
            return null;
        }
        if (manifest != null) {
            catalogue.add(bundle, manifest);
            changed.run();
        }
        return manifest;
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, PluginManifest manifest) {
        catalogue.remove(bundle);
        changed.run();
    }
}
