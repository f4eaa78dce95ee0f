package org.mortise.core.plugins;

import java.util.List;
import org.mortise.api.plugins.PluginManifest;
import org.osgi.framework.Version;

/**
 * What a plugin consists of, as far as installing it is concerned.
 *
 * @param symbolicName of its bundle
 * @param bundleVersion of its bundle, which need not be the plugin's
 * @param recordTypes names of the types that it brings
 * @param extendedTypes names of the types of others to which it adds custom fields
 * @param arrangedTypes names of the types whose pages it arranges
 * @param units names of its persistence units
 * @param migrations path of its changelog; null when it has no tables
 * @param exports packages that it offers to other bundles
 */
record Contents(
        PluginManifest manifest,
        String symbolicName,
        Version bundleVersion,
        List<String> recordTypes,
        List<String> extendedTypes,
        List<String> arrangedTypes,
        List<String> units,
        String migrations,
        List<String> exports) {

    Contents {
        recordTypes = List.copyOf(recordTypes);
        extendedTypes = List.copyOf(extendedTypes);
        arrangedTypes = List.copyOf(arrangedTypes);
        units = List.copyOf(units);
        exports = List.copyOf(exports);
    }

    String id() {
        return manifest.id();
    }

    String version() {
        return manifest.version();
    }
}
