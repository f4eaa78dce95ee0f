package org.mortise.core.plugins;

import java.nio.file.Path;

/**
 * A plugin file that was read.
 *
 * @param path where it is kept
 * @param sha256 of its bytes, in hexadecimal
 * @param size in bytes
 */
record PluginJar(Path path, String sha256, long size, Contents contents) {

    String id() {
        return contents.id();
    }

    String version() {
        return contents.version();
    }
}
