package org.mortise.core.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The entries of a jar file. */
final class JarEntries implements Entries {

    private final JarFile jar;
    private final Manifest manifest;

    JarEntries(JarFile jar) throws IOException {
        this.jar = jar;
        this.manifest = jar.getManifest();
    }

    @Override
    public List<String> list(String folder, String suffix) {
        return jar.stream()
                .map(JarEntry::getName)
                .filter(name -> name.startsWith(folder) && name.endsWith(suffix))
                .filter(name -> name.indexOf('/', folder.length()) < 0)
                .sorted()
                .toList();
    }

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        JarEntry entry = jar.getJarEntry(path);
        return entry == null ? Optional.empty() : Optional.of(jar.getInputStream(entry));
    }

    @Override
    public String header(String name) {
        return manifest == null ? null : manifest.getMainAttributes().getValue(name);
    }
}
