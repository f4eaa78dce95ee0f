package org.mortise.core.security;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.core.persistence.Sql;
import org.mortise.core.testing.TestDatabase;

public class SignInGuardTest {

    private static final String HOME = "192.0.2.1";

    private final HandClock clock = new HandClock();
    private final Optional<UUID> ann = Optional.of(UUID.randomUUID());
    private SignInGuard guard;

    @Before
    public void guard() {
        guard = new SignInGuard(
                new Sql(TestDatabase.migrated("org.mortise.core.security")), clock, new SecurityAudit());
    }

    private boolean attempt(String name, Optional<UUID> user, String address, boolean right) {
        return guard.attempt(name, user, address, () -> right ? Optional.of(1) : Optional.empty())
                .isPresent();
    }

    private void fail(int times, String name, String address) {
        for (int i = 0; i < times; i++) {
            attempt(name, Optional.empty(), address, false);
            clock.advance(Duration.ofMinutes(6));
        }
    }

    private ProblemException refused(String name, Optional<UUID> user, String address) {
        AtomicInteger compared = new AtomicInteger();
        ProblemException problem = assertThrows(
                ProblemException.class,
                () -> guard.attempt(name, user, address, () -> Optional.of(compared.incrementAndGet())));
        assertEquals("what waits is not compared", 0, compared.get());
        assertEquals(ProblemType.TOO_MANY_REQUESTS, problem.type());
        return problem;
    }

    @Test
    public void guessesFromManyAddressesMakeTheNameWaitExceptAtHome() {
        attempt("ann", ann, HOME, true);
        for (int i = 0; i < SignInGuard.FREE_FOR_NAME; i++) {
            attempt("ann", ann, "203.0.113." + i, false);
        }
        refused("Ann", ann, "198.51.100.1");
        assertTrue(attempt("ann", ann, HOME, true));
    }

    @Test
    public void guessesOfManyNamesMakeTheAddressWaitAndNoOther() {
        for (int i = 0; i < SignInGuard.FREE_FOR_ADDRESS; i++) {
            attempt("nobody" + i, Optional.empty(), "203.0.113.5", false);
        }
        refused("somebody", Optional.empty(), "203.0.113.5");
        assertTrue(attempt("ann", ann, HOME, true));
    }

    @Test
    public void addressesOfVersionSixCountByNetwork() {
        for (int i = 0; i < SignInGuard.FREE_FOR_ADDRESS; i++) {
            attempt("nobody" + i, Optional.empty(), "2001:db8:1:2::" + Integer.toHexString(i), false);
        }
        refused("somebody", Optional.empty(), "2001:db8:1:2:ffff::1");
        assertTrue(attempt("ann", ann, "2001:db8:1:3::1", true));
    }

    @Test
    public void theDelayEndsAndIsNeverLongerThanFiveMinutes() {
        fail(40, "ann", "203.0.113.5");
        attempt("ann", ann, "203.0.113.5", false);
        long seconds = refused("ann", ann, "203.0.113.5").retryAfterSeconds();
        assertTrue("" + seconds, seconds <= FailedAttempts.LONGEST.toSeconds() + 1);
        clock.advance(Duration.ofSeconds(seconds));
        assertTrue(attempt("ann", ann, "203.0.113.5", true));
    }

    @Test
    public void whoIsVouchedForWaitsNoLonger() {
        for (int i = 0; i < SignInGuard.FREE_FOR_PAIR; i++) {
            attempt("ann", ann, HOME, false);
        }
        refused("ann", ann, HOME);
        guard.forget("ann");
        assertTrue(attempt("ann", ann, HOME, true));
    }

    @Test
    public void aRefusalOfItsOwnCountsNeitherWay() {
        for (int i = 0; i < 2 * SignInGuard.FREE_FOR_PAIR; i++) {
            assertThrows(
                    ProblemException.class,
                    () -> guard.attempt("ann", ann, HOME, () -> {
                        throw ProblemException.of(ProblemType.UNAUTHENTICATED, "second-factor", "asked for");
                    }));
        }
        assertTrue(attempt("ann", ann, HOME, true));
    }
}
