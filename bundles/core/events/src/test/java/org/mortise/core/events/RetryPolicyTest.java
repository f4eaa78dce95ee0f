package org.mortise.core.events;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import org.junit.Test;

public class RetryPolicyTest {

    private final RetryPolicy policy = new RetryPolicy(8, Duration.ofSeconds(1));

    @Test
    public void theDelayGrowsFourfoldUpToAnHour() {
        assertEquals(Duration.ofSeconds(1), policy.delayAfter(1));
        assertEquals(Duration.ofSeconds(4), policy.delayAfter(2));
        assertEquals(Duration.ofSeconds(1024), policy.delayAfter(6));
        assertEquals(Duration.ofHours(1), policy.delayAfter(7));
        assertEquals(Duration.ofHours(1), policy.delayAfter(1000));
    }

    @Test
    public void itEndsAfterTheLastAttempt() {
        assertFalse(policy.exhausted(7));
        assertTrue(policy.exhausted(8));
    }
}
