package org.mortise.core.plugins.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mortise.core.inspection.ClassSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWiring;

/** The packages of the API as they are exported at this moment. A snapshot. */
public final class ExportedApi implements ClassSource {

    static final String PREFIX = "org.mortise.api.";

    private record Export(Bundle bundle, Version version) {}

    private final Map<String, Export> packages = new HashMap<>();

    public ExportedApi(BundleContext context) {
        for (Bundle bundle : context.getBundles()) {
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            if (wiring == null) {
                continue;
            }
            for (BundleCapability export : wiring.getCapabilities(PackageNamespace.PACKAGE_NAMESPACE)) {
                String name = (String) export.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE);
                if (name.startsWith(PREFIX)) {
                    Version version =
                            (Version) export.getAttributes().get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE);
                    packages.put(name, new Export(bundle, version));
                }
            }
        }
    }

    /** Null when nobody exports it. */
    public Version version(String name) {
        Export export = packages.get(name);
        return export == null ? null : export.version();
    }

    @Override
    public Optional<InputStream> open(String internalName) throws IOException {
        int slash = internalName.lastIndexOf('/');
        Export export =
                packages.get(internalName.substring(0, Math.max(slash, 0)).replace('/', '.'));
        URL file = export == null ? null : export.bundle().getEntry(internalName + ".class");
        return file == null ? Optional.empty() : Optional.of(file.openStream());
    }
}
