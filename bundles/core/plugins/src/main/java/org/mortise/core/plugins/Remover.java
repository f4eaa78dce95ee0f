package org.mortise.core.plugins;

import java.util.List;
import java.util.Optional;
import org.apache.karaf.features.Feature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a plugin's bundle out, through whoever owns it. */
final class Remover {

    private static final Logger LOG = LoggerFactory.getLogger(Remover.class);

    private final FrameworkRuntime runtime;
    private final FeatureOwner features;

    Remover(FrameworkRuntime runtime, FeatureOwner features) {
        this.runtime = runtime;
        this.features = features;
    }

    Source sourceOf(PluginBundle plugin) {
        if (Source.isFile(plugin.location())) {
            return Source.FILE;
        }
        return features.find(plugin.location()).isPresent() ? Source.FEATURE : Source.BUNDLE;
    }

    /** CONFLICT when bundles that do not belong to the plugin are wired to it and would have to be refreshed with it. */
    void requireNoCollateral(PluginBundle plugin) {
        List<String> others = runtime.collateral(plugin.bundle());
        if (!others.isEmpty()) {
            throw Refusals.conflict(
                    "plugin-in-use",
                    "Other bundles use packages of " + plugin.id() + ": " + String.join(", ", others) + ".");
        }
    }

    void remove(PluginBundle plugin) {
        LOG.info("Removing {} {} ({})", plugin.id(), plugin.contents().version(), plugin.location());
        Optional<Feature> feature =
                Source.isFile(plugin.location()) ? Optional.empty() : features.find(plugin.location());
        if (feature.isPresent()) {
            features.uninstall(feature.get());
        } else {
            runtime.uninstall(plugin.bundle());
        }
    }
}
