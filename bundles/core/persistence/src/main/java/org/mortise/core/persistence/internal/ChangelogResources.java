package org.mortise.core.persistence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;
import liquibase.resource.URIResource;

/** Lets Liquibase read the changelogs of one plugin, and nothing else. */
abstract class ChangelogResources extends AbstractResourceAccessor {

    /** Null when there is no such entry. */
    abstract URL entry(String path);

    /** By their paths. */
    abstract Map<String, URL> entries(String folder, boolean recursive);

    @Override
    public final List<Resource> getAll(String path) throws IOException {
        URL entry = entry(path);
        if (entry == null) {
            // The XML schemas of the changelogs stand in Liquibase's own bundle.
            entry = liquibase.Liquibase.class.getClassLoader().getResource(path);
        }
        return entry == null ? List.of() : List.of(resource(path, entry));
    }

    @Override
    public final List<Resource> search(String path, boolean recursive) throws IOException {
        List<Resource> found = new ArrayList<>();
        for (Map.Entry<String, URL> entry : entries(path, recursive).entrySet()) {
            found.add(resource(entry.getKey(), entry.getValue()));
        }
        return found;
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
            URLConnection connection = url.openConnection();
            // A jar that is kept open could not be replaced.
            connection.setUseCaches(false);
            return connection.getInputStream();
        }
    }
}
