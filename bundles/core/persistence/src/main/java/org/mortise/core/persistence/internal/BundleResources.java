package org.mortise.core.persistence.internal;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;

/** The changelogs of a bundle. */
final class BundleResources extends ChangelogResources {

    private final Bundle bundle;

    BundleResources(Bundle bundle) {
        this.bundle = bundle;
    }

    @Override
    URL entry(String path) {
        return bundle.getEntry(path);
    }

    @Override
    Map<String, URL> entries(String folder, boolean recursive) {
        Map<String, URL> found = new LinkedHashMap<>();
        Enumeration<URL> entries = bundle.findEntries("/" + folder, "*", recursive);
        if (entries != null) {
            Collections.list(entries).forEach(entry -> found.put(entry.getPath().substring(1), entry));
        }
        return found;
    }

    @Override
    public List<String> describeLocations() {
        return List.of(bundle.getSymbolicName());
    }
}
