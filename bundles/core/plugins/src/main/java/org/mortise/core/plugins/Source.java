package org.mortise.core.plugins;

import java.util.Locale;
import org.mortise.core.inspection.PluginLocation;

/** How a plugin's bundle came into the framework, and hence who takes it out again. */
enum Source {
    /** A Karaf feature, which the feature service owns. */
    FEATURE,
    /** A file that was uploaded, dropped into the deploy folder or given to the console; the platform keeps a copy. */
    FILE,
    /** Installed by hand, past us. */
    BUNDLE;

    /** The location under which the main bundle of a plugin file is installed. */
    static String location(String id, String version) {
        return PluginLocation.installed(id, version);
    }

    static boolean isFile(String location) {
        return PluginLocation.isInstalled(location);
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Source of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
