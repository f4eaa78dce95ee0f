package org.mortise.api.plugins;

import java.io.InputStream;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;

/** Reads plugin manifests. An OSGi service of the platform; safe for use by many threads. */
@ProviderType
public interface PluginManifests {

    /**
     * The manifest of the plugin that an installed bundle belongs to: its own, or, when it is a library that came in a KAR, that of
     * the KAR's main bundle. Empty when it is not a plugin's. INVALID when the manifest has mistakes.
     */
    Optional<PluginManifest> of(Bundle bundle);

    /**
     * @param json the text of a manifest; read to its end, not closed
     * @throws org.mortise.api.errors.ProblemException INVALID with every mistake that it has
     */
    PluginManifest read(InputStream json);
}
