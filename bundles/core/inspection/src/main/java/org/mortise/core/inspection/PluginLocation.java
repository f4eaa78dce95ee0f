package org.mortise.core.inspection;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name under which the framework has a bundle of a plugin's file: {@code mortise-plugin:loyalty:1.0.0} for the one that
 * describes the plugin, the same and {@code /com.acorn.points} for a library that came with it. The framework keeps it, so that
 * whose a library is can be known at any time, after a crash as well.
 *
 * @param plugin its id
 * @param main the location of the bundle that describes the plugin
 * @param library the symbolic name of the library; null for the main bundle itself
 */
public record PluginLocation(String plugin, String main, String library) {

    private static final String INSTALLED = "mortise-plugin:";
    private static final String PROBE = "mortise-probe:";
    private static final Pattern FORM =
            Pattern.compile("((?:" + INSTALLED + "|" + PROBE + ")([^:/]+):[^/]+)(?:/(.+))?");

    /** Empty for a bundle that did not come as a plugin's file. */
    public static Optional<PluginLocation> of(String location) {
        Matcher parts = FORM.matcher(location);
        return parts.matches()
                ? Optional.of(new PluginLocation(parts.group(2), parts.group(1), parts.group(3)))
                : Optional.empty();
    }

    /** Where the main bundle of a plugin is installed. */
    public static String installed(String plugin, String version) {
        return INSTALLED + plugin + ":" + version;
    }

    /** Where it is installed for a look only. */
    public static String probe(String plugin, String number) {
        return PROBE + plugin + ":" + number;
    }

    public static String library(String main, String symbolicName) {
        return main + "/" + symbolicName;
    }

    public static boolean isInstalled(String location) {
        return location.startsWith(INSTALLED);
    }

    public static boolean isProbe(String location) {
        return location.startsWith(PROBE);
    }

    /** The location of the main bundle of a library; the location itself of any other bundle. */
    public static String mainOf(String location) {
        return of(location).map(PluginLocation::main).orElse(location);
    }

    public boolean isLibrary() {
        return library != null;
    }
}
