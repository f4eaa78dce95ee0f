package org.mortise.core.edge;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.Test;

public class RateLimitTest {

    private long now;
    private final RateLimit limit = new RateLimit(10, 2, () -> now);

    @Test
    public void aBurstMayPassThenSoManyASecond() {
        assertEquals(20, passed("a", 100));
        assertTrue(limit.take("a") >= 1);
        now += TimeUnit.SECONDS.toNanos(1);
        assertEquals(10, passed("a", 100));
        now += TimeUnit.MINUTES.toNanos(1);
        assertEquals("a pause fills the bucket, and no more", 20, passed("a", 100));
    }

    @Test
    public void othersAreNotConcerned() {
        passed("a", 100);
        assertEquals(0, limit.take("b"));
    }

    @Test
    public void zeroIsNoLimit() {
        RateLimit none = new RateLimit(0, 1, () -> now);
        for (int i = 0; i < 1000; i++) {
            assertEquals(0, none.take("a"));
        }
    }

    private int passed(String key, int requests) {
        int passed = 0;
        for (int i = 0; i < requests; i++) {
            passed += limit.take(key) == 0 ? 1 : 0;
        }
        return passed;
    }
}
