package org.mortise.core.manifests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Optional;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginManifests;
import org.mortise.core.inspection.PluginLocation;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The service: manifests of installed bundles and of texts. Without state, hence safe for many threads. */
@Component
public final class BundleManifests implements PluginManifests {

    private final ManifestReader reader = new ManifestReader();
    private final BundleContext context;

    /** For texts alone, outside of a framework. */
    public BundleManifests() {
        this(null);
    }

    @Activate
    public BundleManifests(BundleContext context) {
        this.context = context;
    }

    @Override
    public Optional<PluginManifest> of(Bundle bundle) {
        // An entry can be read of a bundle that is not resolved yet, and asking for it does not resolve it.
        URL entry =
                bundle.getState() == Bundle.UNINSTALLED ? null : main(bundle).getEntry(PluginManifest.PATH);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream json = entry.openStream()) {
            return Optional.of(read(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a library, the bundle that it came with. */
    private Bundle main(Bundle bundle) {
        return PluginLocation.of(bundle.getLocation())
                .filter(PluginLocation::isLibrary)
                .map(PluginLocation::main)
                .map(location -> context.getBundle(location))
                .orElse(bundle);
    }

    @Override
    public PluginManifest read(InputStream json) {
        return reader.read(json);
    }
}
