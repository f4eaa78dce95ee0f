package org.mortise.core.records.retention;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets {@link Retention} look every hour, when the configuration says so. */
@Component(service = RetentionJob.class, immediate = true, configurationPid = RetentionConfiguration.PID)
@Designate(ocd = RetentionConfiguration.class)
public final class RetentionJob {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);
    private static final Caller CALLER = Caller.SYSTEM.through("retention");

    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "mortise-retention");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public RetentionJob(
            RetentionConfiguration configuration,
            @Reference RecordTypes types,
            @Reference Records records,
            @Reference Callers callers) {
        if (configuration.purgeAfterDays() > 0) {
            Duration time = Duration.ofDays(configuration.purgeAfterDays());
            Retention retention = new Retention(types, records, time, Clock.systemUTC());
            worker.scheduleWithFixedDelay(() -> purge(retention, callers), 5, 60, TimeUnit.MINUTES);
        }
    }

    @Deactivate
    void deactivate() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(30, TimeUnit.SECONDS);
    }

    private static void purge(Retention retention, Callers callers) {
        try {
            callers.as(CALLER, retention::purge);
        } catch (RuntimeException e) {
            LOG.warn("Deleted records could not be purged; the next time in an hour", e);
        }
    }
}
