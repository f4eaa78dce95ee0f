package org.mortise.core.plugins;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;

/** One change of the set of plugins at a time. */
final class Changes {

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Duration patience;

    Changes(Duration patience) {
        this.patience = patience;
    }

    /** Waits for its turn; UNAVAILABLE when another change takes too long. */
    <T> T one(Supplier<T> change) {
        try {
            if (!lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return change.get();
        } finally {
            lock.unlock();
        }
    }

    /** Does it now, or not at all when another change is on its way. */
    boolean oneUnlessBusy(Runnable change) {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            change.run();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private static ProblemException busy() {
        return ProblemException.of(
                ProblemType.UNAVAILABLE,
                "plugin-change-running",
                "Another change of the plugins is on its way; try again.");
    }
}
