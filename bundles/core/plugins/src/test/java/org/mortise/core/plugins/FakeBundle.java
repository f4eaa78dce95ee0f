package org.mortise.core.plugins;

import java.lang.reflect.Proxy;
import org.osgi.framework.Bundle;

/** A bundle that knows no more than its id, location and state. */
final class FakeBundle {

    final Bundle bundle;
    int state = Bundle.RESOLVED;

    FakeBundle(long id, String location) {
        bundle = (Bundle) Proxy.newProxyInstance(
                Bundle.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getBundleId" -> id;
                    case "getLocation", "toString" -> location;
                    case "getState" -> state;
                    case "hashCode" -> (int) id;
                    case "equals" -> proxy == arguments[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
