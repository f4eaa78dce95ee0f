package org.mortise.core.security;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import org.junit.Test;

public class FailedAttemptsTest {

    private static final int FREE = 5;

    private final HandClock clock = new HandClock();
    private final FailedAttempts attempts = new FailedAttempts(clock, FREE);

    @Test
    public void theFirstFailuresCostNothing() {
        fail("ann", FREE - 1);
        assertTrue(attempts.delay("ann").isZero());
    }

    @Test
    public void furtherOnesWaitTwiceAsLongEachTime() {
        fail("ann", FREE);
        assertEquals(Duration.ofSeconds(1), attempts.delay("ann"));
        fail("ann", 1);
        assertEquals(Duration.ofSeconds(2), attempts.delay("Ann"));
        fail("ann", 100);
        assertEquals(FailedAttempts.LONGEST, attempts.delay("ann"));
        assertTrue("others do not wait", attempts.delay("bob").isZero());
    }

    @Test
    public void theDelayPassesAndSuccessForgets() {
        fail("ann", FREE + 1);
        clock.advance(Duration.ofSeconds(1));
        assertFalse(attempts.delay("ann").isZero());
        clock.advance(Duration.ofSeconds(1));
        assertTrue(attempts.delay("ann").isZero());
        attempts.forget("ann");
        fail("ann", 1);
        assertTrue(attempts.delay("ann").isZero());
    }

    @Test
    public void madeUpNamesDoNotFillTheMemory() {
        for (int i = 0; i < FailedAttempts.KEYS + 10; i++) {
            attempts.failed("nobody" + i);
        }
        assertEquals(FailedAttempts.KEYS, attempts.size());
    }

    private void fail(String username, int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(username);
        }
    }
}
