package org.mortise.core.capabilities.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.mortise.core.capabilities.Asking;
import org.mortise.core.capabilities.PluginLimits;

/** Notes on the thread which plugin asks, for as long as the service is at work. */
final class Narrowed implements InvocationHandler {

    private final Object service;
    private final PluginLimits limits;

    private Narrowed(Object service, PluginLimits limits) {
        this.service = service;
        this.limits = limits;
    }

    /** @param types all of them interfaces that the service implements */
    static Object of(Object service, Class<?>[] types, PluginLimits limits) {
        // A loader that knows the service knows all that it implements.
        ClassLoader loader = types.length == 1
                ? types[0].getClassLoader()
                : service.getClass().getClassLoader();
        return Proxy.newProxyInstance(loader, types, new Narrowed(service, limits));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        PluginLimits former = Asking.exchange(limits);
        try {
            return method.invoke(service, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            Asking.exchange(former);
        }
    }

    private Object ofObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> service + " for " + limits.plugin();
        };
    }
}
