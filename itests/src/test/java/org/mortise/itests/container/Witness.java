package org.mortise.itests.container;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleWiring;

/** Remembers what happens to which bundle, and how all others are wired. */
final class Witness implements AutoCloseable, SynchronousBundleListener {

    private final BundleContext context;
    private final Set<String> expected;
    private final Collection<String> collateral = new ConcurrentLinkedQueue<>();
    private final Map<Bundle, BundleWiring> wirings = new LinkedHashMap<>();

    /** @param expected symbolic names of the bundles that may come and go */
    Witness(BundleContext context, Set<String> expected) {
        this.context = context;
        this.expected = expected;
        for (Bundle bundle : context.getBundles()) {
            if (!expected.contains(bundle.getSymbolicName())) {
                wirings.put(bundle, bundle.adapt(BundleWiring.class));
            }
        }
        context.addBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        String name = event.getBundle().getSymbolicName();
        if (!expected.contains(name)) {
            collateral.add(name + " event " + event.getType());
        }
    }

    /** Fails the test when a bundle outside of the plugin was stopped, started, refreshed or wired anew. */
    void assertNobodyElseWasTouched() {
        close();
        assertEquals("events of other bundles", Set.of(), new TreeSet<>(collateral));
        wirings.forEach(
                (bundle, wiring) -> assertSame("the wiring of " + bundle, wiring, bundle.adapt(BundleWiring.class)));
    }

    @Override
    public void close() {
        context.removeBundleListener(this);
    }
}
