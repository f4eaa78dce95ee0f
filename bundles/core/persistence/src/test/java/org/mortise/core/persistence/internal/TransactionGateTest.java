package org.mortise.core.persistence.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.After;
import org.junit.Test;

public class TransactionGateTest {

    private final TransactionGate gate = new TransactionGate();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @After
    public void stop() {
        threads.shutdownNow();
    }

    @Test
    public void closingWaitsForThoseInsideAndTheyMayGoDeeper() throws Exception {
        gate.enter();
        Future<?> closing = threads.submit(gate::close);
        assertThrows(TimeoutException.class, () -> closing.get(200, TimeUnit.MILLISECONDS));
        gate.enter();
        gate.leave();
        assertFalse(closing.isDone());
        gate.leave();
        closing.get(20, TimeUnit.SECONDS);
    }

    @Test
    public void whoComesWhileItIsClosedWaitsUntilItOpens() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        Future<?> change = threads.submit(() -> {
            gate.close();
            // The change itself reads.
            gate.enter();
            gate.leave();
            closed.countDown();
            open.await();
            gate.open();
            return null;
        });
        closed.await(20, TimeUnit.SECONDS);
        Future<?> work = threads.submit(() -> {
            gate.enter();
            gate.leave();
        });
        assertThrows(TimeoutException.class, () -> work.get(200, TimeUnit.MILLISECONDS));
        open.countDown();
        work.get(20, TimeUnit.SECONDS);
        change.get(20, TimeUnit.SECONDS);
    }

    /** A schema change that has to wait long must not hold up everybody else all the while. */
    @Test
    public void othersGoOnWhileALongTransactionKeepsItOpen() throws Exception {
        gate.enter();
        Future<?> closing = threads.submit(gate::close);
        long longest = 0;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            threads.submit(() -> {
                        gate.enter();
                        gate.leave();
                    })
                    .get(10, TimeUnit.SECONDS);
            longest = Math.max(longest, System.nanoTime() - start);
        }
        assertTrue("waited " + longest, longest < 5_000_000_000L);
        assertFalse(closing.isDone());
        gate.leave();
        closing.get(20, TimeUnit.SECONDS);
    }

    @Test
    public void aTransactionCannotCloseItOnItself() {
        gate.enter();
        IllegalStateException refused = assertThrows(IllegalStateException.class, gate::close);
        assertEquals(true, refused.getMessage().contains("inside a transaction"));
        gate.leave();
        gate.close();
        gate.open();
    }
}
