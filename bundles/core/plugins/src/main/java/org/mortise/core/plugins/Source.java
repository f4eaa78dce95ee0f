package org.mortise.core.plugins;

import java.util.Locale;

/** How a plugin's bundle came into the framework, and hence who takes it out again. */
enum Source {
    /** A Karaf feature, which the feature service owns. */
    FEATURE,
    /** A file that was uploaded, dropped into the deploy folder or given to the console; the platform keeps a copy. */
    FILE,
    /** Installed by hand, past us. */
    BUNDLE;

    private static final String LOCATION_PREFIX = "mortise-plugin:";

    /** The location under which the bundle of a plugin file is installed. */
    static String location(String id, String version) {
        return LOCATION_PREFIX + id + ":" + version;
    }

    static boolean isFile(String location) {
        return location.startsWith(LOCATION_PREFIX);
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Source of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
