package org.mortise.core.plugins;

import java.util.Optional;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Karaf features that brought plugins. */
final class FeatureOwner {

    private static final Logger LOG = LoggerFactory.getLogger(FeatureOwner.class);

    private final FeaturesService features;

    FeatureOwner(FeaturesService features) {
        this.features = features;
    }

    /** The installed feature that has the bundle in its list. */
    Optional<Feature> find(String bundleLocation) {
        try {
            for (Feature feature : features.listInstalledFeatures()) {
                boolean owns = feature.getBundles().stream()
                        .anyMatch(bundle -> bundle.getLocation().trim().equals(bundleLocation));
                if (owns) {
                    return Optional.of(feature);
                }
            }
            return Optional.empty();
        } catch (Exception e) {
            throw new IllegalStateException("The feature service does not answer", e);
        }
    }

    /** CONFLICT when somebody asked for a larger feature that this one is only a part of. */
    void uninstall(Feature feature) {
        if (!features.isRequired(feature)) {
            throw Refusals.conflict(
                    "plugin-feature-required",
                    "It came with the feature " + feature.getId()
                            + ", which another feature brought; uninstall that one.");
        }
        try {
            LOG.info("Uninstalling the feature {}", feature.getId());
            features.uninstallFeature(feature.getName(), feature.getVersion());
        } catch (Exception e) {
            throw new IllegalStateException("The feature " + feature.getId() + " cannot be uninstalled", e);
        }
    }
}
