package org.mortise.core.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;

/** The entries of an installed bundle. Uses only what does not make the framework resolve it. */
final class BundleEntries implements Entries {

    private final Bundle bundle;

    BundleEntries(Bundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public List<String> list(String folder, String suffix) {
        Enumeration<String> paths = bundle.getEntryPaths(folder);
        return paths == null
                ? List.of()
                : Collections.list(paths).stream()
                        .filter(path -> path.endsWith(suffix))
                        .sorted()
                        .toList();
    }

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        URL entry = bundle.getEntry(path);
        return entry == null ? Optional.empty() : Optional.of(entry.openStream());
    }

    @Override
    public String header(String name) {
        return bundle.getHeaders("").get(name);
    }
}
