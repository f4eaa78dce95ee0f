package org.mortise.core.retention;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import org.junit.Test;

public class DueTest {

    private static final int THREE = 3;
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private static Instant at(String time) {
        return Instant.parse("2026-03-10T" + time + ":00Z");
    }

    @Test
    public void onceADayAtTheHour() {
        assertTrue("never ran", Due.is(at("03:00"), THREE, LONG_AGO, null, false));
        assertTrue("ran yesterday", Due.is(at("03:01"), THREE, LONG_AGO, Instant.parse("2026-03-09T03:00:30Z"), false));
        assertFalse("ran today", Due.is(at("23:00"), THREE, LONG_AGO, at("03:01"), false));
        assertFalse("not yet", Due.is(at("02:59"), THREE, LONG_AGO, Instant.parse("2026-03-09T03:00:30Z"), false));
    }

    @Test
    public void whatWasMissedIsMadeUpFor() {
        assertTrue(Due.is(at("02:00"), THREE, LONG_AGO, Instant.parse("2026-03-08T03:00:30Z"), false));
    }

    @Test
    public void aNewRuleWaitsForTheHour() {
        assertFalse(Due.is(at("12:00"), THREE, at("11:59"), null, false));
        assertTrue(Due.is(Instant.parse("2026-03-11T03:00:00Z"), THREE, at("11:59"), null, false));
    }

    @Test
    public void whatWasBrokenOffGoesOnAtOnce() {
        assertTrue(Due.is(at("12:00"), THREE, at("11:59"), at("11:59"), true));
    }
}
