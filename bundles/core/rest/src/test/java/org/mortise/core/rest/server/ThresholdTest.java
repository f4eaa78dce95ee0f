package org.mortise.core.rest.server;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.Test;

public class ThresholdTest {

    private final Threshold threshold = new Threshold();

    @Test
    public void noServerIsClosedWhileARequestIsOnItsWayIn() throws Exception {
        CountDownLatch closing = new CountDownLatch(1);
        threshold.enter();
        CompletableFuture<Void> closed = CompletableFuture.runAsync(() -> {
            closing.countDown();
            threshold.whileEmpty(() -> {});
        });
        assertTrue(closing.await(10, TimeUnit.SECONDS));
        assertFalse(closed.isDone());
        threshold.leave();
        closed.get(10, TimeUnit.SECONDS);
    }

    @Test
    public void whoIsInsideIsNotWaitedForAndMayLeaveTwice() {
        threshold.enter();
        threshold.enter();
        threshold.leave();
        threshold.leave();
        int[] runs = {0};
        threshold.whileEmpty(() -> runs[0]++);
        assertEquals(1, runs[0]);
    }
}
