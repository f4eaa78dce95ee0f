package org.mortise.core.operation;

import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Questions to the service registry by name, whatever version of the interface is behind it. */
final class Services {

    private Services() {}

    static boolean exist(BundleContext context, String type, String filter) {
        try {
            ServiceReference<?>[] found = context.getAllServiceReferences(type, filter);
            return found != null && found.length > 0;
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
