package org.mortise.core.capabilities.internal;

import java.util.ArrayList;
import java.util.List;
import org.mortise.core.capabilities.PluginLimits;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** Gives each plugin the service of the platform in a form of its own, by which the platform knows who asks. */
final class Twin implements ServiceFactory<Object> {

    private final ServiceReference<?> original;
    private final String[] names;
    private final Limits limits;

    /** @param names of the interfaces by which plugins have it */
    Twin(ServiceReference<?> original, String[] names, Limits limits) {
        this.original = original;
        this.names = names;
        this.limits = limits;
    }

    @Override
    public Object getService(Bundle plugin, ServiceRegistration<Object> registration) {
        BundleContext owner = original.getBundle().getBundleContext();
        Object service = owner.getService(original);
        PluginLimits held = limits.of(plugin).limits();
        return service == null || held == null ? service : Narrowed.of(service, interfaces(), held);
    }

    @Override
    public void ungetService(Bundle plugin, ServiceRegistration<Object> registration, Object service) {
        Bundle owner = original.getBundle();
        BundleContext context = owner == null ? null : owner.getBundleContext();
        if (context != null) {
            context.ungetService(original);
        }
    }

    private Class<?>[] interfaces() {
        List<Class<?>> interfaces = new ArrayList<>();
        for (String name : names) {
            try {
                interfaces.add(original.getBundle().loadClass(name));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(original + " is registered by a name that its bundle does not know", e);
            }
        }
        return interfaces.toArray(Class[]::new);
    }
}
