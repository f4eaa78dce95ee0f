package org.mortise.api.descriptions;

import java.util.List;
import java.util.Map;
import org.mortise.api.errors.Violation;
import org.mortise.api.plugins.PluginManifest;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Looks at what the file of a plugin describes, before anything of it is installed: a plugin whose descriptions are wrong is
 * refused with all mistakes, rather than found lacking half a minute after it was started.
 *
 * <p>A whiteboard service of whoever reads descriptions. Called by the plugin manager for each file that is uploaded, on the
 * thread of the request, outside of transactions, by several threads at once.
 */
@ConsumerType
public interface DescriptionCheck {

    /**
     * @param plugin the manifest, which was found right
     * @param files path → content of all JSON files below {@code META-INF/mortise/}; ignore what is not yours to read
     * @return what is wrong, the field being {@code path: field in the file}; empty when all is well
     */
    List<Violation> check(PluginManifest plugin, Map<String, byte[]> files);
}
