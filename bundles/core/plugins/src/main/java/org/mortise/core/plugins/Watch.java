package org.mortise.core.plugins;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the passes of the {@link Reconciler} on a thread of its own: when something changed, and while something comes up. */
final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    /** Events come in flocks; one look at the end of each is enough. */
    private static final long AFTER_AN_EVENT = 50;

    private static final long WHILE_UNSETTLED = 250;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread created = new Thread(work, "mortise-plugins");
        created.setDaemon(true);
        return created;
    });
    private final AtomicBoolean due = new AtomicBoolean();
    private final Changes changes;
    private final Reconciler reconciler;

    Watch(Changes changes, Reconciler reconciler) {
        this.changes = changes;
        this.reconciler = reconciler;
    }

    /** Returns at once. */
    void look() {
        lookIn(AFTER_AN_EVENT);
    }

    void close() {
        thread.shutdownNow();
    }

    private void lookIn(long millis) {
        if (due.compareAndSet(false, true)) {
            try {
                thread.schedule(this::pass, millis, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closed) {
                LOG.trace("Closed");
            }
        }
    }

    private void pass() {
        due.set(false);
        boolean[] again = {true};
        try {
            changes.oneUnlessBusy(() -> again[0] = reconciler.pass());
        } catch (RuntimeException e) {
            // Most likely the database is away for a moment.
            LOG.error("The plugins cannot be looked at", e);
        }
        if (again[0]) {
            lookIn(WHILE_UNSETTLED);
        }
    }
}
