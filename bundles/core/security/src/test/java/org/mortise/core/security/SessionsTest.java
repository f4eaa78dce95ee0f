package org.mortise.core.security;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.UUID;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.security.Caller;
import org.mortise.core.persistence.Sql;
import org.mortise.core.testing.TestDatabase;

public class SessionsTest {

    private static final Sessions.Origin HERE = new Sessions.Origin("password", "192.0.2.1", "a test", false);

    private final HandClock clock = new HandClock();
    private Sql sql;
    private Sessions sessions;
    private UUID ann;
    private boolean demanded;
    private boolean enrolled;

    @Before
    public void ann() {
        sql = new Sql(TestDatabase.migrated("org.mortise.core.security"));
        sessions = new Sessions(sql, clock, user -> demanded, user -> enrolled);
        ann = Users.add(sql, "ann", false);
    }

    @Test
    public void aSessionEndsTwelveHoursAfterItsLastUse() {
        String token = sessions.open(ann, HERE).token();
        clock.advance(Duration.ofHours(11));
        assertTrue(sessions.caller(token).isPresent());
        clock.advance(Duration.ofHours(11));
        assertTrue("use prolongs it", sessions.caller(token).isPresent());
        clock.advance(Duration.ofHours(12).plusSeconds(1));
        assertTrue(sessions.caller(token).isEmpty());
    }

    @Test
    public void aDeactivatedUserIsOutWithinSeconds() {
        String token = sessions.open(ann, HERE).token();
        assertTrue(sessions.caller(token).isPresent());
        Users.deactivate(sql, ann);
        clock.advance(SessionCache.LIFE);
        assertTrue(sessions.caller(token).isEmpty());
    }

    @Test
    public void ordinaryRequestsCostNoQueryForAMoment() {
        String token = sessions.open(ann, HERE).token();
        sessions.caller(token);
        sql.update("drop table admin_session");
        assertTrue(sessions.caller(token).isPresent());
    }

    @Test
    public void useIsWrittenOnceAMinuteAtMost() {
        String token = sessions.open(ann, HERE).token();
        String opened = lastUse();
        clock.advance(Duration.ofSeconds(59));
        sessions.caller(token);
        assertEquals(opened, lastUse());
        clock.advance(Duration.ofSeconds(4));
        sessions.caller(token);
        assertFalse(opened.equals(lastUse()));
    }

    @Test
    public void closingAllSparesTheOneInUse() {
        String here = sessions.open(ann, HERE).token();
        String elsewhere = sessions.open(ann, HERE).token();
        sessions.caller(elsewhere);
        sessions.closeAll(ann, here);
        assertTrue(sessions.caller(here).isPresent());
        assertTrue(sessions.caller(elsewhere).isEmpty());
        sessions.closeAll(ann, null);
        assertTrue(sessions.caller(here).isEmpty());
    }

    @Test
    public void theTokenItselfIsNotStored() {
        String token = sessions.open(ann, HERE).token();
        assertEquals(43, token.length());
        assertTrue(sql.query("select token_hash from admin_session", row -> row.getString(1)).stream()
                .noneMatch(stored -> stored.contains(token)));
        assertTrue(sessions.caller("something else").isEmpty());
    }

    private String lastUse() {
        return sql.first("select last_used_at from admin_session", row -> row.getString(1))
                .orElseThrow();
    }

    @Test
    public void whoseRoleDemandsASecondFactorSetsOneUpFirst() {
        demanded = true;
        assertEquals(Caller.ENROLMENT, origin("password", false));
        assertEquals("what the provider did not ask for", Caller.ENROLMENT, origin("https://issuer.example", false));
        assertEquals("rest", origin("https://issuer.example", true));
        assertEquals("rest", origin("password+otp", true));
        enrolled = true;
        assertEquals("rest", origin("password", false));
        assertEquals("ours was not asked for there", Caller.ENROLMENT, origin("https://issuer.example", false));
    }

    private String origin(String method, boolean secondFactor) {
        String token = sessions.open(ann, new Sessions.Origin(method, null, null, secondFactor))
                .token();
        return sessions.caller(token).orElseThrow().origin();
    }
}
