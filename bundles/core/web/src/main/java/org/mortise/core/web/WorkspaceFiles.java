package org.mortise.core.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The files of the workspace that the build put into the bundle, read once each. For any number of threads. */
final class WorkspaceFiles {

    private static final String FOLDER = "web";
    /** Nothing that walks out of the folder, no folders, none of the compressed forms by their own names. */
    private static final Pattern NAMES =
            Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+\\.(html|js|css|svg|json|woff2|txt)");

    private final Function<String, URL> entries;
    private final Map<String, WorkspaceFile> loaded = new ConcurrentHashMap<>();

    /** @param entries finds an entry of the bundle by its path; null when there is none */
    WorkspaceFiles(Function<String, URL> entries) {
        this.entries = entries;
    }

    /** @return null when there is no such file */
    WorkspaceFile find(String path) {
        return NAMES.matcher(path).matches() ? loaded.computeIfAbsent(path, this::load) : null;
    }

    private WorkspaceFile load(String path) {
        URL source = entries.apply(FOLDER + path);
        if (source == null) {
            return null;
        }
        try {
            URL compressed = entries.apply(FOLDER + path + ".gz");
            byte[] content = read(source);
            return new WorkspaceFile(path, content, compressed == null ? null : read(compressed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(URL source) throws IOException {
        try (var in = source.openStream()) {
            return in.readAllBytes();
        }
    }
}
