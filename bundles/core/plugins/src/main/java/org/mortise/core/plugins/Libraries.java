package org.mortise.core.plugins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mortise.core.inspection.PluginLocation;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Finds the bundles that came with the main bundle of a plugin. The main one is the last to come and the first to go: where it is,
 * they all are, and those without it were left by a crash.
 */
final class Libraries {

    private final BundleContext context;

    Libraries(BundleContext context) {
        this.context = context;
    }

    static boolean isLibrary(Bundle bundle) {
        return PluginLocation.of(bundle.getLocation())
                .filter(PluginLocation::isLibrary)
                .isPresent();
    }

    /** Of the main bundle at a location, whether it is there or not. */
    List<Bundle> of(String main) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getLocation().startsWith(PluginLocation.library(main, "")))
                .toList();
    }

    /** The libraries and then the bundle itself: the order in which they start. */
    List<Bundle> with(Bundle main) {
        List<Bundle> all = new ArrayList<>(of(main.getLocation()));
        all.add(main);
        return all;
    }

    /** Those whose main bundle is not there. */
    List<Bundle> left() {
        return Arrays.stream(context.getBundles())
                .filter(Libraries::isLibrary)
                .filter(bundle -> context.getBundle(PluginLocation.mainOf(bundle.getLocation())) == null)
                .toList();
    }
}
