package org.mortise.core.plugins;

import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of the threads that a plugin leaves behind: Java has no way to end them, and their plugin stays in memory with them. */
final class LeftThreads {

    private static final Logger LOG = LoggerFactory.getLogger(LeftThreads.class);

    private LeftThreads() {}

    /** @return null when the bundle was never wired, and so has no code that could have run */
    static ClassLoader loader(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring == null ? null : wiring.getClassLoader();
    }

    static void tell(Bundle bundle, ClassLoader loader) {
        List<String> left = loader == null
                ? List.of()
                : Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getContextClassLoader() == loader)
                        .map(Thread::getName)
                        .sorted()
                        .toList();
        if (!left.isEmpty()) {
            LOG.warn("{} has left threads behind, which stay until the next start: {}", bundle.getSymbolicName(), left);
        }
    }
}
