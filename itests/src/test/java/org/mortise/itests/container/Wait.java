package org.mortise.itests.container;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for conditions, never for a time. */
final class Wait {

    private static final long PAUSE_MILLIS = 50;

    private Wait() {}

    static void until(String what, Duration limit, Callable<Boolean> condition) {
        long end = System.nanoTime() + limit.toNanos();
        Throwable last = null;
        while (System.nanoTime() < end) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (Exception | AssertionError e) {
                last = e;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                throw new AssertionError("Interrupted", e);
            }
        }
        throw new AssertionError("Not within " + limit + ": " + what, last);
    }
}
