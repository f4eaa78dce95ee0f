package org.mortise.core.records.wiring;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mortise.api.errors.ProblemException;
import org.mortise.core.records.custom.Customization;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads behind types and fields that are made at run time. Tables may be busy for long, and an index takes its time; the
 * thread that starts a bundle waits for neither, and what other nodes say is heard meanwhile.
 */
final class MetadataWorkers {

    private static final Logger LOG = LoggerFactory.getLogger(MetadataWorkers.class);
    private static final int AGAIN_SECONDS = 5;
    private static final int LOOK_MILLIS = 1_000;

    private final Customization customization;
    private final Runnable afterwards;
    private final ScheduledExecutorService tables = thread("mortise-tables");
    private final ScheduledExecutorService indexes = thread("mortise-indexes");
    private final ScheduledExecutorService nodes = thread("mortise-nodes");

    /** @param afterwards what is to be done whenever types may have come or changed */
    MetadataWorkers(Customization customization, Runnable afterwards) {
        this.customization = customization;
        this.afterwards = afterwards;
        customization.indexes().onDemand(() -> submit(indexes, this::makeIndexes, 0));
        submit(tables, this::finishPurges, AGAIN_SECONDS);
        if (customization.nodes().needed()) {
            nodes.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    void reconcile() {
        submit(tables, this::reconcileNow, 0);
    }

    void close() throws InterruptedException {
        nodes.shutdownNow();
        tables.shutdownNow();
        indexes.shutdownNow();
        for (ScheduledExecutorService each : new ScheduledExecutorService[] {nodes, tables, indexes}) {
            each.awaitTermination(30, TimeUnit.SECONDS);
        }
        try {
            customization.nodes().leave();
        } catch (RuntimeException e) {
            LOG.debug("The database went first", e);
        }
    }

    private void reconcileNow() {
        try {
            customization.reconcile();
            afterwards.run();
        } catch (ProblemException e) {
            LOG.info("Tables of plugins have to wait: {}", e.detail());
            submit(tables, this::reconcileNow, AGAIN_SECONDS);
        } catch (RuntimeException e) {
            warn("What plugins and administrators describe could not be looked at", e);
        }
    }

    private void finishPurges() {
        try {
            customization.finishPurges();
        } catch (RuntimeException e) {
            LOG.info("What was being purged has to wait: {}", e.getMessage());
            submit(tables, this::finishPurges, AGAIN_SECONDS * 12);
        }
    }

    private void makeIndexes() {
        try {
            if (!customization.indexes().makeAll()) {
                submit(indexes, this::makeIndexes, AGAIN_SECONDS);
            }
        } catch (RuntimeException e) {
            warn("Indexes could not be looked at", e);
        }
    }

    private void look() {
        try {
            customization.nodes().look();
        } catch (RuntimeException e) {
            warn("What other nodes changed could not be looked at; it is tried again", e);
        }
    }

    private void warn(String what, RuntimeException e) {
        if (!tables.isShutdown()) {
            LOG.warn(what, e);
        }
    }

    private static void submit(ScheduledExecutorService thread, Runnable work, int seconds) {
        try {
            thread.schedule(work, seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The platform goes down", e);
        }
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
