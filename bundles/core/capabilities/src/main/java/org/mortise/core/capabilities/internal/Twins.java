package org.mortise.core.capabilities.internal;

import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.AllServiceListener;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/**
 * Beside each service by which the platform serves plugins, another one for plugins alone, that knows which of them asks. They come and
 * go together, on the thread that registers and takes away the one of the platform.
 */
final class Twins implements AllServiceListener {

    private static final String API = "org.mortise.api.";

    private static final Set<String> OF_THE_FRAMEWORK = Set.of(
            Constants.OBJECTCLASS,
            Constants.SERVICE_ID,
            Constants.SERVICE_BUNDLEID,
            Constants.SERVICE_SCOPE,
            "component.id",
            "component.name");

    private final Map<ServiceReference<?>, Slot> twins = new ConcurrentHashMap<>();
    private final Limits limits;

    Twins(Limits limits) {
        this.limits = limits;
    }

    /** Whether a service of these names, when it is the platform's, has a twin. */
    static boolean concerns(String[] names) {
        return Arrays.stream(names).anyMatch(name -> name.startsWith(API));
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        ServiceReference<?> service = event.getServiceReference();
        switch (event.getType()) {
            case ServiceEvent.REGISTERED -> add(service);
            case ServiceEvent.MODIFIED -> change(service);
            case ServiceEvent.UNREGISTERING -> remove(service);
            default -> {
                // It has matched no filter any more; there is none.
            }
        }
    }

    void add(ServiceReference<?> service) {
        String[] names = names(service);
        Bundle owner = service.getBundle();
        if (owner == null
                || service.getProperty(Visibility.FOR_PLUGINS) != null
                || names.length == 0
                || limits.of(owner).limits() != null) {
            return;
        }
        Slot slot = new Slot();
        if (twins.putIfAbsent(service, slot) != null) {
            return;
        }
        try {
            // By its owner: whose it is stays true, it goes with him, and the classes are his.
            slot.fill(owner.getBundleContext()
                    .registerService(names, new Twin(service, names, limits), properties(service)));
        } catch (IllegalStateException e) {
            // The owner has just been stopped, and the service went with him.
            twins.remove(service);
        }
    }

    private void change(ServiceReference<?> service) {
        Slot twin = twins.get(service);
        if (twin != null) {
            twin.change(properties(service));
        }
    }

    private void remove(ServiceReference<?> service) {
        Slot twin = twins.remove(service);
        if (twin != null) {
            twin.close();
        }
    }

    void close() {
        twins.values().forEach(Slot::close);
        twins.clear();
    }

    private static String[] names(ServiceReference<?> service) {
        return Arrays.stream((String[]) service.getProperty(Constants.OBJECTCLASS))
                .filter(name -> name.startsWith(API))
                .toArray(String[]::new);
    }

    private static Dictionary<String, Object> properties(ServiceReference<?> service) {
        Dictionary<String, Object> properties = new Hashtable<>();
        for (String key : service.getPropertyKeys()) {
            if (!OF_THE_FRAMEWORK.contains(key)) {
                properties.put(key, service.getProperty(key));
            }
        }
        properties.put(Visibility.FOR_PLUGINS, true);
        return properties;
    }

    /** The place of a twin, which may have to go while it is still being registered: whoever is told of it may act at once. */
    private static final class Slot {

        private ServiceRegistration<?> twin;
        private boolean closed;

        void fill(ServiceRegistration<?> registered) {
            synchronized (this) {
                twin = registered;
                if (!closed) {
                    return;
                }
            }
            unregister(registered);
        }

        void change(Dictionary<String, Object> properties) {
            ServiceRegistration<?> present;
            synchronized (this) {
                present = twin;
            }
            try {
                if (present != null) {
                    present.setProperties(properties);
                }
            } catch (IllegalStateException e) {
                // It is going just now.
            }
        }

        void close() {
            synchronized (this) {
                closed = true;
                if (twin == null) {
                    return;
                }
            }
            unregister(twin);
        }

        private static void unregister(ServiceRegistration<?> twin) {
            try {
                twin.unregister();
            } catch (IllegalStateException e) {
                // It went with its owner.
            }
        }
    }
}
