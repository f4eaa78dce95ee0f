package org.mortise.core.plugins;

import java.nio.file.Path;
import java.util.List;

/**
 * A plugin file that was read.
 *
 * @param path where it is kept
 * @param sha256 of its bytes, in hexadecimal
 * @param size in bytes
 * @param contents of its one bundle, or of the main one of several
 * @param libraries its other bundles
 */
record PluginJar(Path path, String sha256, long size, Contents contents, List<Library> libraries) {

    /**
     * A bundle beside the main one.
     *
     * @param exports packages that it offers to the plugin's other bundles
     */
    record Library(String symbolicName, List<String> exports) {}

    PluginJar {
        libraries = List.copyOf(libraries);
    }

    String id() {
        return contents.id();
    }

    String version() {
        return contents.version();
    }
}
