package org.mortise.core.capabilities.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes out of what the framework would tell a bundle what is not there for it. Called by the framework, on any thread. */
final class ServiceHooks implements FindHook, EventListenerHook {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceHooks.class);

    /** Looked for in the name of every plugin, by who can do without. */
    private static final String OF_FRAMEWORKS = "org.osgi.service.cm.ConfigurationAdmin";

    private final Visibility visibility;

    /** What bundles have asked for in vain. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    ServiceHooks(Visibility visibility) {
        this.visibility = visibility;
    }

    @Override
    public void find(
            BundleContext asking,
            String name,
            String filter,
            boolean allServices,
            Collection<ServiceReference<?>> references) {
        boolean taken = references.removeIf(reference -> !visibility.shows(asking.getBundle(), reference));
        if (taken
                && references.isEmpty()
                && name != null
                && !OF_FRAMEWORKS.equals(name)
                && visibility.limits(asking.getBundle())) {
            tell(asking.getBundle().getSymbolicName(), name);
        }
    }

    /** Once, for the vendor who wonders why his component does not start. */
    private void tell(String bundle, String name) {
        if (told.add(bundle + " " + name)) {
            LOG.info(
                    "{} does not see the service {}: what is not open to every plugin has to be named in its plugin.json"
                            + " under uses.services",
                    bundle,
                    name);
        }
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        listeners.keySet().removeIf(listener -> !visibility.shows(listener.getBundle(), event.getServiceReference()));
    }
}
