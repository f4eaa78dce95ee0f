package org.mortise.core.persistence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;
import liquibase.resource.URIResource;
import org.osgi.framework.Bundle;

/** Lets Liquibase read the changelogs of a bundle, and nothing else. */
final class BundleResources extends AbstractResourceAccessor {

    private final Bundle bundle;

    BundleResources(Bundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public List<Resource> getAll(String path) throws IOException {
        URL entry = bundle.getEntry(path);
        if (entry == null) {
            // The XML schemas of the changelogs stand in Liquibase's own bundle.
            entry = liquibase.Liquibase.class.getClassLoader().getResource(path);
        }
        return entry == null ? List.of() : List.of(resource(path, entry));
    }

    @Override
    public List<Resource> search(String path, boolean recursive) throws IOException {
        Enumeration<URL> entries = bundle.findEntries("/" + path, "*", recursive);
        List<Resource> found = new ArrayList<>();
        if (entries != null) {
            for (URL entry : Collections.list(entries)) {
                found.add(resource(entry.getPath().substring(1), entry));
            }
        }
        return found;
    }

    @Override
    public List<String> describeLocations() {
        return List.of(bundle.getSymbolicName());
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    private static Resource resource(String path, URL url) throws IOException {
        try {
            return new UrlResource(path, url.toURI(), url);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static final class UrlResource extends URIResource {

        private final URL url;

        UrlResource(String path, URI uri, URL url) {
            super(path, uri);
            this.url = url;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return url.openStream();
        }
    }
}
