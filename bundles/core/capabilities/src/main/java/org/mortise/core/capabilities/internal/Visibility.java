package org.mortise.core.capabilities.internal;

import java.util.Arrays;
import org.mortise.core.capabilities.PluginLimits;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** Which services are there for a bundle. */
final class Visibility {

    /** On what stands beside a service of the platform for plugins alone: {@link Twins}. */
    static final String FOR_PLUGINS = "mortise.for.plugins";

    private static final String DATA_SOURCE = "javax.sql.DataSource";

    private final Limits limits;

    Visibility(Limits limits) {
        this.limits = limits;
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
        if (asking.plugin().equals(provider.plugin())) {
            return true;
        }
        String[] names = (String[]) service.getProperty(Constants.OBJECTCLASS);
        if (!twin && provider.limits() == null && Twins.concerns(names)) {
            // There is another one, for plugins.
            return false;
        }
        return (provider.plugin() != null && asking.limits().requiredPlugins().contains(provider.plugin()))
                || Arrays.stream(names).allMatch(name -> open(name, asking.limits()))
                || own(bundle, service, names);
    }

    private static boolean open(String name, PluginLimits limits) {
        return OpenServices.contains(name) || limits.services().contains(name);
    }

    /** The way to its own tables. */
    private static boolean own(Bundle bundle, ServiceReference<?> service, String[] names) {
        return Arrays.asList(names).contains(DATA_SOURCE)
                && bundle.getSymbolicName().equals(service.getProperty("mortise.migrated"));
    }
}
