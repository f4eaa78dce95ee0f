package org.mortise.core.records.units;

import static org.junit.Assert.assertTrue;

import java.time.Duration;
import org.junit.After;
import org.junit.Test;
import org.mortise.core.records.fixture.Platform;

/** A plugin goes, and its unit with it, while a transaction that has read from it ends. */
public class GoneUnitTest {

    private final Platform platform = new Platform();

    @After
    public void close() {
        platform.close();
    }

    @Test
    public void theSessionOfTheOtherUnitIsNotInUseForEver() {
        assertOtherIsFreeAfter("test", "custom");
    }

    /** The other way round, since one of the two is closed first. */
    @Test
    public void norIsItWhenTheOtherOneGoes() {
        assertOtherIsFreeAfter("custom", "test");
    }

    private void assertOtherIsFreeAfter(String gone, String stays) {
        platform.database.transactions().required(() -> {
            platform.units.inTransaction(gone);
            platform.units.inTransaction(stays);
            platform.closeUnit(gone);
            return null;
        });
        platform.units.refresh(stays);
        assertTrue(platform.units.awaitFormer(stays, Duration.ofMillis(100)));
    }
}
