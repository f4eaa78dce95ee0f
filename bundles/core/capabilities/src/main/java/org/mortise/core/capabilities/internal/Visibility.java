package org.mortise.core.capabilities.internal;

import java.util.Arrays;
import org.mortise.core.capabilities.PluginLimits;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;

/** Which services are there for a bundle. */
final class Visibility {

    /** On what stands beside a service of the platform for plugins alone: {@link Twins}. */
    static final String FOR_PLUGINS = "mortise.for.plugins";

    private static final String DATA_SOURCE = "javax.sql.DataSource";

    private final Limits limits;

    Visibility(Limits limits) {
        this.limits = limits;
    }

    /** Whether it is a plugin's that does not see everything. */
    boolean limits(Bundle bundle) {
        return limits.of(bundle).limits() != null;
    }

    boolean shows(Bundle bundle, ServiceReference<?> service) {
        boolean twin = service.getProperty(FOR_PLUGINS) != null;
        Limits.Known asking = limits.of(bundle);
        if (asking.limits() == null) {
            return !twin;
        }
        Bundle owner = service.getBundle();
        if (owner == null || owner.equals(bundle)) {
            return true;
        }
        Limits.Known provider = limits.of(owner);
        if (asking.plugin() != null && asking.plugin().equals(provider.plugin())) {
            return true;
        }
        String[] names = (String[]) service.getProperty(Constants.OBJECTCLASS);
        if (!twin && provider.limits() == null && Twins.concerns(names)) {
            // There is another one, for plugins.
            return false;
        }
        return asking.limits().requires(provider.plugin()) && offered(owner, names)
                || Arrays.stream(names).anyMatch(name -> open(name, asking.limits()))
                || own(bundle, service, names);
    }

    private static boolean open(String name, PluginLimits limits) {
        return OpenServices.contains(name) || limits.services().contains(name);
    }

    /** Whether it is what a plugin has for others: of its other services they have no use. */
    private static boolean offered(Bundle provider, String[] names) {
        BundleWiring wiring = provider.adapt(BundleWiring.class);
        return Twins.concerns(names)
                || wiring != null
                        && wiring.getCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                                .map(exported -> exported.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE) + ".")
                                .anyMatch(exported -> Arrays.stream(names).anyMatch(name -> name.startsWith(exported)));
    }

    /** The way to its own tables. */
    private static boolean own(Bundle bundle, ServiceReference<?> service, String[] names) {
        return Arrays.asList(names).contains(DATA_SOURCE)
                && bundle.getSymbolicName().equals(service.getProperty("mortise.migrated"));
    }
}
