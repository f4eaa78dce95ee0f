package org.mortise.core.persistence.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/** The changelogs of a jar that is not installed. */
final class JarResources extends ChangelogResources {

    private final Path jar;
    private final Map<String, URL> files = new LinkedHashMap<>();

    JarResources(Path jar) {
        this.jar = jar;
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream()
                    .filter(entry -> !entry.isDirectory())
                    .forEach(entry -> files.put(entry.getName(), url(entry.getName())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    URL entry(String path) {
        return files.get(path);
    }

    @Override
    Map<String, URL> entries(String folder, boolean recursive) {
        String start = folder.endsWith("/") ? folder : folder + "/";
        Map<String, URL> found = new LinkedHashMap<>(files);
        found.keySet()
                .removeIf(name -> !name.startsWith(start) || !recursive && name.indexOf('/', start.length()) >= 0);
        return found;
    }

    @Override
    public List<String> describeLocations() {
        return List.of(jar.getFileName().toString());
    }

    private URL url(String entry) {
        try {
            return new URL("jar:" + jar.toUri() + "!/" + entry);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }
}
