package org.mortise.itests.plugins;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Runs inside the server, or rather does not. */
public final class FailingActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("no luck today");
    }

    @Override
    public void stop(BundleContext context) {
        // It never ran.
    }
}
