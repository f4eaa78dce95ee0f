package org.mortise.core.capabilities.internal;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginManifests;
import org.mortise.api.plugins.PluginUses;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWiring;

/** As much of a framework as the visibility of services asks for: bundles, and the services that they register. */
final class FakeFramework {

    final List<Registered> registered = new ArrayList<>();
    final Limits limits;

    private final Map<String, Bundle> bundles = new HashMap<>();
    private final Map<Bundle, PluginManifest> manifests = new HashMap<>();
    private final Set<Bundle> unreadable = new HashSet<>();

    /** A service that somebody registered. */
    static final class Registered {
        final Bundle by;
        final List<String> names;
        Dictionary<String, ?> properties;
        boolean gone;

        private Registered(Bundle by, List<String> names, Dictionary<String, ?> properties) {
            this.by = by;
            this.names = names;
            this.properties = properties;
        }
    }

    FakeFramework() {
        BundleContext context = fake(BundleContext.class, Map.of("getBundle", arguments -> bundles.get(arguments[0])));
        limits = new Limits(context, fake(PluginManifests.class, Map.of("of", asked -> manifest((Bundle) asked[0]))));
    }

    /** One of the platform. */
    Bundle platform(String name) {
        return bundle(name, null);
    }

    /** A plugin with these limits. */
    Bundle plugin(String id, PluginUses uses, List<String> required, String... exported) {
        return bundle(id, new PluginManifest(id, id, "1.0.0", "V", "/plugins/" + id, false, required, uses), exported);
    }

    Bundle plugin(String id) {
        return plugin(id, PluginUses.NOTHING, List.of());
    }

    /** Another bundle of the same plugin. */
    Bundle library(String name, Bundle plugin) {
        return bundle(name, manifests.get(plugin));
    }

    /** One whose manifest has mistakes. */
    Bundle unreadable(String name) {
        Bundle bundle = bundle(name, null);
        unreadable.add(bundle);
        return bundle;
    }

    private Optional<PluginManifest> manifest(Bundle bundle) {
        if (unreadable.contains(bundle)) {
            throw ProblemException.invalid("id", "is missing");
        }
        return Optional.ofNullable(manifests.get(bundle));
    }

    private Bundle bundle(String name, PluginManifest manifest, String... exported) {
        Map<String, Answer> answers = new HashMap<>();
        Bundle bundle = fake(Bundle.class, answers);
        List<BundleCapability> packages = List.of(exported).stream()
                .map(each -> fake(
                        BundleCapability.class,
                        Map.of("getAttributes", none -> Map.of(PackageNamespace.PACKAGE_NAMESPACE, each))))
                .toList();
        BundleWiring wiring = fake(BundleWiring.class, Map.of("getCapabilities", none -> packages));
        BundleContext own = fake(BundleContext.class, Map.of("registerService", given -> register(bundle, given)));
        answers.put("getSymbolicName", none -> name);
        answers.put("getLocation", none -> name);
        answers.put("getState", none -> Bundle.ACTIVE);
        answers.put("getEntryPaths", none -> null);
        answers.put("adapt", none -> wiring);
        answers.put("getBundleContext", none -> own);
        bundles.put(name, bundle);
        manifests.put(bundle, manifest);
        return bundle;
    }

    @SuppressWarnings("unchecked")
    private Object register(Bundle by, Object[] given) {
        Registered service = new Registered(by, List.of((String[]) given[0]), (Dictionary<String, ?>) given[2]);
        registered.add(service);
        return fake(
                ServiceRegistration.class,
                Map.of(
                        "setProperties",
                        properties -> {
                            service.properties = (Dictionary<String, ?>) properties[0];
                            return null;
                        },
                        "unregister",
                        none -> {
                            if (service.gone) {
                                throw new IllegalStateException("it went before");
                            }
                            service.gone = true;
                            return null;
                        }));
    }

    /** Properties may be changed afterwards. */
    static ServiceReference<?> service(Bundle owner, Map<String, Object> properties, String... names) {
        return fake(
                ServiceReference.class,
                Map.of(
                        "getBundle",
                        none -> owner,
                        "getProperty",
                        key -> key[0].equals(Constants.OBJECTCLASS) ? names : properties.get(key[0]),
                        "getPropertyKeys",
                        none -> {
                            List<String> keys = new ArrayList<>(properties.keySet());
                            keys.add(Constants.OBJECTCLASS);
                            return keys.toArray(String[]::new);
                        }));
    }

    static ServiceReference<?> service(Bundle owner, String... names) {
        return service(owner, new Hashtable<>(), names);
    }

    /** What a method answers to its arguments. */
    @FunctionalInterface
    private interface Answer {
        Object to(Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Map<String, Answer> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (answers.containsKey(method.getName())) {
                        return answers.get(method.getName()).to(arguments);
                    }
                    return switch (method.getName()) {
                        case "hashCode" -> System.identityHashCode(proxy);
                        case "equals" -> proxy == arguments[0];
                        case "toString" -> type.getSimpleName();
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                }));
    }
}
