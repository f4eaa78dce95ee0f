package org.mortise.launcher.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A jar that somebody else builds, an IDE for instance. */
final class JarFileSource implements PluginSource {
    private final Path jar;

    JarFileSource(Path jar) {
        this.jar = jar;
    }

    @Override
    public String stamp() throws IOException {
        // Gone for a moment while it is built.
        return Files.exists(jar) ? Files.getLastModifiedTime(jar) + " " + Files.size(jar) : "";
    }

    @Override
    public Path jar() {
        return jar;
    }
}
