package org.mortise.testkit.server;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for conditions, never for a time. */
public final class Await {

    private static final long PAUSE_MILLIS = 50;

    private Await() {}

    public static void until(String what, Duration limit, Callable<Boolean> condition) {
        long end = System.nanoTime() + limit.toNanos();
        Throwable last = null;
        while (System.nanoTime() < end) {
            try {
                if (condition.call()) {
                    return;
                }
                Thread.sleep(PAUSE_MILLIS);
            } catch (Exception | AssertionError e) {
                last = e;
                pause();
            }
        }
        throw new AssertionError("Not within " + limit + ": " + what, last);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted", e);
        }
    }
}
