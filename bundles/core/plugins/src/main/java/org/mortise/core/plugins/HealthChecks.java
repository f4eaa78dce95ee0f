package org.mortise.core.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.HealthCheck;
import org.mortise.api.plugins.HealthRequest;
import org.mortise.api.plugins.PluginManifests;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.core.inspection.PluginLocation;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Asks the {@link HealthCheck} services about a plugin: the platform's own, and those of the plugin itself. */
final class HealthChecks {

    private static final long LIMIT_SECONDS = 2;

    private final BundleContext context;
    private final PluginManifests manifests;
    private final Callers callers;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "mortise-health-check");
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        return thread;
    });
    /** What did not answer in time; it is not asked again before it has. */
    private final Map<ServiceReference<HealthCheck>, Future<List<String>>> hanging = new ConcurrentHashMap<>();

    HealthChecks(BundleContext context, PluginManifests manifests, Callers callers) {
        this.context = context;
        this.manifests = manifests;
        this.callers = callers;
    }

    void close() {
        threads.shutdown();
    }

    List<String> lacks(PluginBundle plugin) {
        List<String> lacks = new ArrayList<>();
        for (ServiceReference<HealthCheck> reference : references()) {
            Bundle owner = reference.getBundle();
            if (owner != null && (isOf(owner, plugin) || isPlatform(owner))) {
                lacks.addAll(ask(reference, plugin));
            }
        }
        return lacks;
    }

    private List<ServiceReference<HealthCheck>> references() {
        try {
            return List.copyOf(context.getServiceReferences(HealthCheck.class, null));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOf(Bundle owner, PluginBundle plugin) {
        return PluginLocation.mainOf(owner.getLocation()).equals(plugin.location());
    }

    /** One plugin has no say in another's health. */
    private boolean isPlatform(Bundle bundle) {
        try {
            return manifests.of(bundle).isEmpty();
        } catch (ProblemException e) {
            return false;
        }
    }

    private List<String> ask(ServiceReference<HealthCheck> reference, PluginBundle plugin) {
        Future<List<String>> answer = hanging.remove(reference);
        if (answer == null) {
            answer = threads.submit(() -> call(reference, plugin));
        }
        String what = "its health check " + reference.getProperty("component.name");
        try {
            return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            hanging.put(reference, answer);
            return List.of(what + " does not answer");
        } catch (ExecutionException e) {
            return List.of(what + " failed: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(what + " was not waited for");
        }
    }

    private List<String> call(ServiceReference<HealthCheck> reference, PluginBundle plugin) {
        HealthCheck check = context.getService(reference);
        if (check == null) {
            return List.of();
        }
        try {
            Thread.currentThread().setContextClassLoader(check.getClass().getClassLoader());
            HealthRequest request = new HealthRequest(
                    plugin.id(),
                    plugin.contents().version(),
                    plugin.contents().manifest().address(),
                    plugin.bundle().getBundleId());
            List<String> lacks = callers.as(Caller.SYSTEM.through("plugin:" + plugin.id()), () -> check.lacks(request));
            return lacks == null ? List.of() : List.copyOf(lacks);
        } finally {
            Thread.currentThread().setContextClassLoader(null);
            context.ungetService(reference);
        }
    }
}
