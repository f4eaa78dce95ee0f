package org.mortise.core.edge;

import java.lang.reflect.Field;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.servlet.FilterChain;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHandler;
import org.eclipse.jetty.util.component.AbstractLifeCycle.AbstractLifeCycleListener;
import org.eclipse.jetty.util.component.Container;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * Makes Jetty look for the servlet of each request anew. It remembers what it has found for a path, and forgets it when servlets
 * come and go; but a request that is under way at that moment writes what it found before into what was just emptied. From then on that path
 * belongs to the wrong servlet until the server is started again ({@code /health/ready}, which is asked for while the platform starts,
 * to the workspace's 404). Pax Web has a cache of its own in Jetty's, so that Jetty's switch does not reach it (decision 186).
 *
 * <p>A bean of the server; told of every handler, on whatever thread adds it.
 */
final class NoChainCache extends AbstractLifeCycleListener implements Container.InheritedListener {

    @Override
    public void beanAdded(Container parent, Object child) {
        // Pax Web starts its contexts itself: what is in them is not told of.
        if (child instanceof ServletContextHandler context) {
            watch(context.getServletHandler());
        } else if (child instanceof ServletHandler handler) {
            watch(handler);
        }
    }

    @Override
    public void beanRemoved(Container parent, Object child) {
        // A handler that goes takes its listeners along, and may come again.
    }

    private void watch(ServletHandler handler) {
        handler.removeLifeCycleListener(this);
        // It makes its caches as it starts, each time.
        handler.addLifeCycleListener(this);
        if (handler.isStarted()) {
            forget(handler);
        }
    }

    @Override
    public void lifeCycleStarted(LifeCycle started) {
        forget((ServletHandler) started);
    }

    @SuppressWarnings("unchecked")
    private static void forget(ServletHandler handler) {
        try {
            Field field = ServletHandler.class.getDeclaredField("_chainCache");
            field.setAccessible(true);
            ConcurrentMap<String, FilterChain>[] caches = (ConcurrentMap<String, FilterChain>[]) field.get(handler);
            for (int i = 0; i < caches.length; i++) {
                caches[i] = new Nothing();
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Jetty keeps chains of filters elsewhere than it did; see decision 186", e);
        }
    }

    /** Keeps nothing. */
    private static final class Nothing extends ConcurrentHashMap<String, FilterChain> {

        private static final long serialVersionUID = 1L;

        @Override
        public FilterChain put(String path, FilterChain chain) {
            return null;
        }
    }
}
