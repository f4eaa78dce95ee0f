package org.mortise.core.records.units;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import org.junit.After;
import org.junit.Test;
import org.mortise.core.records.fixture.Platform;

/** A unit whose metadata is read again. */
public class RefreshTest {

    private final Platform platform = new Platform();

    @After
    public void close() {
        platform.close();
    }

    @Test
    public void aFailedRefreshStopsNobodyAndIsOvercomeByTheNext() {
        platform.place("before");
        platform.breakMappings(true);
        assertThrows(RuntimeException.class, () -> platform.units.refresh("test"));
        assertEquals("meanwhile", platform.place("meanwhile").get("name"));
        platform.breakMappings(false);
        platform.units.refresh("test");
        assertEquals("after", platform.place("after").get("name"));
    }
}
