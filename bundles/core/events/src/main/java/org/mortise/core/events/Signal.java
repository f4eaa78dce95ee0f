package org.mortise.core.events;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the dispatcher before its pause is over. Never blocks who gives it. */
final class Signal implements Runnable {

    private final Semaphore given = new Semaphore(0);

    @Override
    public void run() {
        if (given.availablePermits() == 0) {
            given.release();
        }
    }

    /** @return whether the signal was given, rather than that the pause is over */
    boolean await(Duration pause) throws InterruptedException {
        boolean early = given.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        given.drainPermits();
        return early;
    }
}
