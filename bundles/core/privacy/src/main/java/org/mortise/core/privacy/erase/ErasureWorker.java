package org.mortise.core.privacy.erase;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.privacy.Erasure;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for erasures that nobody works on, new ones and those of a node that is gone. One at a time on each node. */
final class ErasureWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureWorker.class);
    private static final long LOOK_MILLIS = 2_000;
    private static final long RENEW_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final String name = UUID.randomUUID().toString();
    private final ErasureStore store;
    private final ErasureRun run;
    private final Callers callers;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "mortise-erasure");
        thread.setDaemon(true);
        return thread;
    });
    private final Object turns = new Object();
    private volatile boolean stopped;

    ErasureWorker(ErasureStore store, ErasureRun run, Callers callers) {
        this.store = store;
        this.run = run;
        this.callers = callers;
    }

    void start() {
        worker.scheduleWithFixedDelay(this::work, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** There is something to do. */
    void wake() {
        if (!stopped) {
            worker.execute(this::work);
        }
    }

    void stop() {
        stopped = true;
        worker.shutdown();
        try {
            worker.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @see org.mortise.api.privacy.Erasures#await */
    Optional<Erasure> await(UUID id, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            synchronized (turns) {
                Optional<Erasure> erasure = store.find(id);
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0 || erasure.isEmpty() || erasure.get().state() != Erasure.State.RUNNING) {
                    return erasure;
                }
                try {
                    // Another node may do it: nobody tells this one of its end.
                    turns.wait(Math.min(left, LOOK_MILLIS));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw ProblemException.of(ProblemType.UNAVAILABLE, "The server stops.");
                }
            }
        }
    }

    private void turn() {
        synchronized (turns) {
            turns.notifyAll();
        }
    }

    private void work() {
        try {
            while (!stopped) {
                ErasureStore.Open erasure = store.claim(name).orElse(null);
                if (erasure == null) {
                    return;
                }
                Caller caller = Caller.SYSTEM.through(ErasureRun.origin(erasure.id()));
                try {
                    callers.as(caller, () -> {
                        run.run(erasure, new Alive(erasure.id()));
                        return null;
                    });
                    turn();
                } catch (ErasureRun.OnHold e) {
                    LOG.info("Erasure {} waits for legal holds to be released", erasure.id());
                    store.pause(erasure.id(), name, e.reasons());
                    turn();
                } catch (ErasureRun.NotYet e) {
                    store.release(erasure.id(), name);
                    return;
                }
            }
        } catch (ErasureRun.Lost e) {
            LOG.debug("The erasure goes on elsewhere, or after the start");
        } catch (RuntimeException e) {
            if (!stopped) {
                // The lease runs out, and it is tried again. Values of a person may stand in the message.
                LOG.warn(
                        "An erasure was interrupted and goes on in a while: {}",
                        e.getClass().getName());
                LOG.debug("The cause", e);
            }
        }
    }

    private final class Alive implements Runnable {

        private final UUID id;
        private long renewed = System.nanoTime();

        Alive(UUID id) {
            this.id = id;
        }

        @Override
        public void run() {
            if (stopped) {
                store.release(id, name);
                throw new ErasureRun.Lost();
            }
            if (System.nanoTime() - renewed > RENEW_NANOS) {
                if (!store.renew(id, name)) {
                    throw new ErasureRun.Lost();
                }
                renewed = System.nanoTime();
            }
        }
    }
}
