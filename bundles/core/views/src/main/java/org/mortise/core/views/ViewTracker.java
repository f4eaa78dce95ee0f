package org.mortise.core.views;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.PluginManifest;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads {@code META-INF/mortise/views/*.json} of plugins as they start. */
final class ViewTracker extends BundleTracker<List<View>> {

    private static final Logger LOG = LoggerFactory.getLogger(ViewTracker.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PluginViews views;

    ViewTracker(BundleContext context, PluginViews views) {
        super(context, Bundle.STARTING | Bundle.ACTIVE, null);
        this.views = views;
    }

    @Override
    public List<View> addingBundle(Bundle bundle, BundleEvent event) {
        URL manifest = bundle.getEntry(PluginManifest.PATH);
        Enumeration<URL> files = manifest == null ? null : bundle.findEntries(ViewFile.FOLDER, "*.json", false);
        if (files == null) {
            return null;
        }
        List<View> all = new ArrayList<>();
        for (URL file : Collections.list(files)) {
            try {
                String plugin = JSON.readTree(bytes(manifest)).path("id").asText();
                View view = ViewFile.read(plugin, file.getPath(), bytes(file));
                views.bring(view);
                all.add(view);
            } catch (ProblemException e) {
                LOG.error("{} of {} is no view: {}", file.getPath(), bundle.getSymbolicName(), e.violations());
            } catch (IOException e) {
                LOG.error("{} of {} cannot be read", file.getPath(), bundle.getSymbolicName(), e);
            }
        }
        return all;
    }

    private static byte[] bytes(URL file) throws IOException {
        try (InputStream in = file.openStream()) {
            return in.readAllBytes();
        }
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, List<View> all) {
        all.forEach(views::takeAway);
    }
}
