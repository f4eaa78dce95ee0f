package org.mortise.core.guard.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.GuardedCall;
import org.mortise.api.plugins.GuardedCalls;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginManifests;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Callers;
import org.mortise.core.guard.CallFigures;
import org.mortise.core.guard.Guard;
import org.mortise.core.guard.OpenCall;
import org.mortise.core.guard.PluginCalls;
import org.mortise.core.guard.Quarantine;
import org.mortise.core.guard.WaitingCalls;
import org.mortise.core.persistence.Schema;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the guard: asks the bundle of a service whose it is, and has a thread look for what is over its time. */
@Component(
        service = {PluginCalls.class, GuardedCalls.class},
        configurationPid = GuardSettings.PID)
@Designate(ocd = GuardSettings.class)
public final class GuardService implements PluginCalls, GuardedCalls {

    private static final Logger LOG = LoggerFactory.getLogger(GuardService.class);
    private static final long LOOK_MILLIS = 250;

    private final PluginManifests manifests;
    private final Guard guard;
    private final WaitingCalls waiting;

    /** A class stays with its bundle and goes with it; the manifest would be read from the jar at each call. */
    private final ClassValue<String> plugins = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return pluginOf(type);
        }
    };

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "mortise-guard");
        thread.setDaemon(true);
        return thread;
    });

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Quarantine quarantine;

    @Activate
    public GuardService(
            GuardSettings settings,
            @Reference PluginManifests manifests,
            @Reference Schema schema,
            @Reference Callers callers,
            @Reference Transactions transactions) {
        this.manifests = manifests;
        this.guard = new Guard(
                this::plugin,
                schema.database() != Schema.Database.H2,
                settings.failures(),
                Duration.ofSeconds(settings.seconds()),
                System::nanoTime,
                this::impose);
        this.waiting = new WaitingCalls(guard, callers, transactions);
        watch.scheduleWithFixedDelay(guard::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void deactivate() {
        watch.shutdownNow();
        waiting.close();
    }

    @Override
    public <T> T ask(GuardedCall call, Supplier<T> work) {
        return waiting.ask(call, work);
    }

    @Override
    public <T> T change(GuardedCall call, Supplier<T> work) {
        return waiting.change(call, work);
    }

    @Override
    public OpenCall begin(Object service, String kind, String what, Duration limit) {
        return guard.begin(service, kind, what, limit);
    }

    @Override
    public OpenCall beginRequest(Object resource, String what, Duration limit) {
        return guard.beginRequest(resource, what, limit);
    }

    @Override
    public boolean isOfPlugin(Object service) {
        return guard.isOfPlugin(service);
    }

    @Override
    public List<CallFigures> figures() {
        return guard.figures();
    }

    private String plugin(Object service) {
        return plugins.get(service.getClass());
    }

    private String pluginOf(Class<?> type) {
        Bundle bundle = FrameworkUtil.getBundle(type);
        try {
            return bundle == null
                    ? Guard.CORE
                    : manifests.of(bundle).map(PluginManifest::id).orElse(Guard.CORE);
        } catch (ProblemException e) {
            // A bundle whose manifest cannot be read is no plugin.
            return Guard.CORE;
        }
    }

    private void impose(String plugin, String cause) {
        Quarantine present = quarantine;
        if (present == null) {
            LOG.warn("{} would be quarantined, and nobody is here to do it: {}", plugin, cause);
        } else {
            present.impose(plugin, cause);
        }
    }
}
