package org.mortise.core.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.karaf.features.BootFinished;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.jobs.Job;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginManifests;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Callers;
import org.mortise.core.guard.Guard;
import org.mortise.core.guard.PluginCalls;
import org.mortise.core.persistence.Sql;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Starts and stops the scheduler and follows the jobs as they come and go. Waits for the end of Karaf's start: jobs need the others. */
@Component(service = JobRunner.class, immediate = true, configurationPid = JobsConfiguration.PID)
@Designate(ocd = JobsConfiguration.class)
public final class JobRunner {

    private static final int LOOK_SECONDS = 1;

    private final PluginManifests manifests;
    private final PresentJobs present = new PresentJobs();
    private final Scheduler scheduler;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(JobRunner::looking);
    private final ExecutorService pool;

    @Activate
    public JobRunner(
            BundleContext context,
            JobsConfiguration configuration,
            @Reference(target = JobTable.MIGRATED) DataSource dataSource,
            @Reference Transactions transactions,
            @Reference PluginCalls calls,
            @Reference Callers callers,
            @Reference PluginManifests manifests,
            @Reference BootFinished bootFinished) {
        this.manifests = manifests;
        AtomicInteger number = new AtomicInteger();
        pool = Executors.newCachedThreadPool(work -> daemon(work, "mortise-jobs-" + number.incrementAndGet()));
        scheduler = new Scheduler(
                present,
                new JobTable(new Sql(dataSource), transactions, NodeName.of(context.getDataFile("node"))),
                new Performer(calls, callers, Duration.ofSeconds(Math.max(1, configuration.secondsPerRun()))),
                pool,
                Math.max(1, configuration.threads()),
                this::wake,
                Clock.systemUTC());
        worker.scheduleWithFixedDelay(scheduler::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private static Thread looking(Runnable work) {
        return daemon(work, "mortise-jobs");
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    @Reference(service = Job.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addJob(Job service, Map<String, Object> properties, ServiceReference<Job> reference) {
        present.add(service, plugin(reference.getBundle()), properties);
        wake();
    }

    void removeJob(Job service) {
        present.remove(service);
    }

    private String plugin(Bundle bundle) {
        try {
            return manifests.of(bundle).map(PluginManifest::id).orElse(Guard.CORE);
        } catch (ProblemException e) {
            // A bundle whose manifest cannot be read is no plugin.
            return Guard.CORE;
        }
    }

    PresentJobs present() {
        return present;
    }

    /** Looks now, and not within a second. */
    void wake() {
        try {
            worker.execute(scheduler::look);
        } catch (RejectedExecutionException e) {
            // Only while stopping.
        }
    }

    /** What runs is given a moment to end; what does not is told to be broken off at the next start. */
    @Deactivate
    void deactivate() throws InterruptedException {
        scheduler.stop(PresentJobs.PATIENCE);
        wake();
        worker.shutdown();
        worker.awaitTermination(PresentJobs.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        pool.shutdown();
    }
}
