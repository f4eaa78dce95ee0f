package org.mortise.core.capabilities.internal;

import java.util.Hashtable;
import org.mortise.api.plugins.PluginManifests;
import org.mortise.core.capabilities.Capabilities;
import org.mortise.core.capabilities.PluginLimits;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Stands between plugins and services. It has to be there before the first plugin starts, which its start level sees to. */
@Component(immediate = true)
public final class CapabilitiesPlatform implements Capabilities {

    private final BundleContext context;
    private final Limits limits;
    private final Twins twins;
    private final ServiceRegistration<?> hooks;

    @Activate
    public CapabilitiesPlatform(BundleContext context, @Reference PluginManifests manifests)
            throws InvalidSyntaxException {
        this.context = context;
        this.limits = new Limits(context, manifests);
        this.twins = new Twins(limits);
        context.addBundleListener(limits);
        this.hooks = context.registerService(
                new String[] {FindHook.class.getName(), EventListenerHook.class.getName()},
                new ServiceHooks(new Visibility(limits)),
                new Hashtable<>());
        context.addServiceListener(twins);
        ServiceReference<?>[] present = context.getAllServiceReferences(null, null);
        for (ServiceReference<?> service : present == null ? new ServiceReference<?>[0] : present) {
            twins.add(service);
        }
    }

    @Deactivate
    void deactivate() {
        context.removeServiceListener(twins);
        twins.close();
        hooks.unregister();
        context.removeBundleListener(limits);
    }

    @Override
    public PluginLimits of(Object service) {
        Bundle bundle = FrameworkUtil.getBundle(service.getClass());
        return bundle == null ? null : limits.of(bundle).limits();
    }

    @Override
    public <T> T narrowed(Class<T> type, T service, Object plugin) {
        return narrowed(type, service, of(plugin));
    }

    @Override
    public <T> T through(Bundle plugin, Class<T> type, T service) {
        return narrowed(type, service, limits.of(plugin).limits());
    }

    private static <T> T narrowed(Class<T> type, T service, PluginLimits held) {
        return held == null ? service : type.cast(Narrowed.of(service, new Class<?>[] {type}, held));
    }
}
