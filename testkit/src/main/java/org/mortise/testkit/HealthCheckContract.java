package org.mortise.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import org.junit.Test;
import org.mortise.api.plugins.HealthCheck;
import org.mortise.api.plugins.HealthRequest;

/** What the platform relies on in every {@link HealthCheck}. */
public abstract class HealthCheckContract {

    /** What a check is given. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** @param records empty, as at the first installation */
    protected abstract HealthCheck check(MemoryRecords records);

    @Test
    public void anEmptyInstallationIsHealthyAndNothingIsWritten() {
        MemoryRecords records = new MemoryRecords();
        var lacks = check(records).lacks(new HealthRequest("plugin", "1.0.0", "/plugins/plugin", 1));
        assertNotNull("an empty list for nothing", lacks);
        assertEquals("a plugin that lacks something before anybody used it cannot be installed", 0, lacks.size());
        assertEquals("a check must not write", 0, records.writes().size());
    }

    @Test
    public void itAnswersInTime() {
        long begin = System.nanoTime();
        check(new MemoryRecords()).lacks(new HealthRequest("plugin", "1.0.0", "/plugins/plugin", 1));
        assertTrue(System.nanoTime() - begin < LIMIT.toNanos());
    }
}
