package org.mortise.core.plugins;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.wiring.FrameworkWiring;

/** The framework tells its asynchronous listeners of one event after the other; this waits until they know of all so far. */
final class EventQueue {

    private static final long PATIENCE_SECONDS = 2;

    private final BundleContext context;

    EventQueue(BundleContext context) {
        this.context = context;
    }

    /** Returns when every event before the call was told, or after a moment. */
    void drain() {
        // Refreshes nothing; it only puts an event of ours at the end of the queue.
        refresh(List.of());
    }

    /** Returns when the bundles were refreshed and every event before was told, or after a moment. */
    void refresh(Collection<Bundle> bundles) {
        CountDownLatch told = new CountDownLatch(1);
        FrameworkListener last = event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                told.countDown();
            }
        };
        context.addFrameworkListener(last);
        try {
            framework(context).refreshBundles(bundles);
            told.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            context.removeFrameworkListener(last);
        }
    }

    static FrameworkWiring framework(BundleContext context) {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }
}
