package org.mortise.core.security;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.UUID;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.Caller;
import org.mortise.api.security.SignInAttempt;
import org.mortise.core.persistence.Sql;
import org.mortise.core.testing.TestDatabase;

public class SignInTest {

    private final HandClock clock = new HandClock();
    private Sql sql;
    private SignIn signIn;
    private UUID ann;

    @Before
    public void ann() {
        sql = new Sql(TestDatabase.migrated("org.mortise.core.security"));
        Passwords passwords = new Passwords(sql, new Argon2(64, 1), clock);
        signIn = new SignInParts(sql, clock).signIn(passwords);
        ann = Users.add(sql, "Ann", true);
        passwords.store(ann, "correct horse");
    }

    @Test
    public void theRightPasswordGivesATokenForTheUser() {
        String token = signIn.signIn(new SignInAttempt("ann", "correct horse", null, null, null))
                .token();
        assertEquals(
                new Caller(ann, "Ann", true, "rest"), signIn.authenticate(token).orElseThrow());
        signIn.signOut(token);
        assertTrue(signIn.authenticate(token).isEmpty());
    }

    @Test
    public void wrongPasswordUnknownUserAndDeactivatedUserGetTheSameAnswer() {
        ProblemException wrong = refusal("ann", "wrong horse");
        ProblemException unknown = refusal("nobody", "correct horse");
        Users.deactivate(sql, ann);
        ProblemException inactive = refusal("ann", "correct horse");
        assertEquals(ProblemType.UNAUTHENTICATED, wrong.type());
        for (ProblemException other : new ProblemException[] {unknown, inactive}) {
            assertEquals(wrong.type(), other.type());
            assertEquals(wrong.code(), other.code());
            assertEquals(wrong.detail(), other.detail());
        }
    }

    @Test
    public void whoGuessesWaitsEvenWithTheRightPassword() {
        for (int i = 0; i < SignInGuard.FREE_FOR_PAIR; i++) {
            refusal("ann", "guess " + i);
        }
        ProblemException refused = refusal("ann", "correct horse");
        assertEquals(ProblemType.TOO_MANY_REQUESTS, refused.type());
        assertTrue(refused.retryAfterSeconds() > 0);
        clock.advance(Duration.ofSeconds(refused.retryAfterSeconds()));
        signIn.signIn(new SignInAttempt("ann", "correct horse", null, null, null));
    }

    @Test
    public void anUnknownNameWaitsLikeAKnownOne() {
        for (int i = 0; i < SignInGuard.FREE_FOR_PAIR; i++) {
            refusal("nobody", "guess");
        }
        assertEquals(ProblemType.TOO_MANY_REQUESTS, refusal("nobody", "guess").type());
    }

    private ProblemException refusal(String username, String password) {
        return assertThrows(
                ProblemException.class, () -> signIn.signIn(new SignInAttempt(username, password, null, null, null)));
    }
}
