package org.mortise.core.imports.run;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The few threads that imports run on, and which import is on one or waits for one in this process. */
final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final int GRACE_SECONDS = 20;

    private final ExecutorService pool;
    private final Map<UUID, Future<?>> present = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Workers(int threads) {
        AtomicInteger number = new AtomicInteger();
        this.pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "mortise-import-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Does nothing when the import is here already. */
    synchronized void submit(UUID id, Runnable work) {
        if (stopping || present.containsKey(id)) {
            return;
        }
        present.put(id, pool.submit(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                LOG.error("The work on import {} ended unexpectedly", id, e);
            } finally {
                synchronized (this) {
                    present.remove(id);
                }
            }
        }));
    }

    boolean has(UUID id) {
        return present.containsKey(id);
    }

    boolean stopping() {
        return stopping;
    }

    /** Waits for the end of the work, but not forever. */
    void await(UUID id, long seconds) {
        Future<?> work = present.get(id);
        if (work == null) {
            return;
        }
        try {
            work.get(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            LOG.debug("Import {} takes longer than {} s", id, seconds);
        } catch (java.util.concurrent.ExecutionException e) {
            LOG.debug("Import {} failed", id, e);
        }
    }

    /** Lets what runs finish its chunk; what waits stays queued in the database. */
    void stop() {
        stopping = true;
        pool.shutdown();
        try {
            if (!pool.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Imports did not stop in time");
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
