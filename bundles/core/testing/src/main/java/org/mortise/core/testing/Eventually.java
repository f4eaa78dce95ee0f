package org.mortise.core.testing;

import static org.junit.Assert.fail;

import java.util.function.BooleanSupplier;

/** Waits for what happens on other threads. */
public final class Eventually {

    private Eventually() {}

    public static void that(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("Not within 30 seconds: " + what);
            }
            Thread.sleep(10);
        }
    }
}
