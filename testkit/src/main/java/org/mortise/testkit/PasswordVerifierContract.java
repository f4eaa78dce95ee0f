package org.mortise.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.Assume;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.ExternalIdentity;
import org.mortise.api.security.PasswordVerifier;

/** What the platform relies on in every {@link PasswordVerifier}. */
public abstract class PasswordVerifierContract {

    /** For how long somebody who signs in may wait. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** One whose other system knows {@link #username} with {@link #password}. */
    protected abstract PasswordVerifier verifier();

    protected abstract String username();

    protected abstract String password();

    /** One whose other system cannot be reached; null when yours does not notice. */
    protected PasswordVerifier away() {
        return null;
    }

    @Test
    public void theRightPasswordSaysWhoItIsInTime() {
        long begin = System.nanoTime();
        PasswordVerifier.Verified verified =
                verify(username(), password()).orElseThrow(() -> new AssertionError("not let in"));
        assertTrue("it answers in time", System.nanoTime() - begin < LIMIT.toNanos());
        assertFalse("an issuer", verified.identity().issuer().isBlank());
        assertFalse("a subject", verified.identity().subject().isBlank());
        assertNotNull("rules", verified.rules());
    }

    /** By issuer and subject a person is found again for ever. */
    @Test
    public void whoSignsInAgainIsTheSame() {
        ExternalIdentity once = verify(username(), password()).orElseThrow().identity();
        ExternalIdentity again = verify(username(), password()).orElseThrow().identity();
        assertEquals(once.issuer(), again.issuer());
        assertEquals(once.subject(), again.subject());
    }

    @Test
    public void anotherPasswordLetsNobodyIn() {
        for (String wrong : List.of(password() + "x", password().substring(1), "*", "wrong")) {
            assertEquals(Optional.empty(), verify(username(), wrong));
        }
    }

    /** Directories take a name without a password for a guest, and let him in. */
    @Test
    public void noPasswordLetsNobodyIn() {
        assertEquals(Optional.empty(), verify(username(), ""));
    }

    @Test
    public void namesThatAreNotKnownLetNobodyIn() {
        for (String name : List.of("nobody-of-this-name", "", " ", "*", username() + ")(uid=*", "a,b=c\\\"'")) {
            assertEquals("the name " + name, Optional.empty(), verify(name, password()));
        }
    }

    /** Who cannot be asked has not said that the password is wrong. */
    @Test
    public void aSystemThatIsAwayIsUnavailable() {
        PasswordVerifier away = away();
        Assume.assumeNotNull(away);
        ProblemException problem = assertThrows(
                ProblemException.class, () -> away.verify(new PasswordVerifier.Request(username(), password())));
        assertEquals(ProblemType.UNAVAILABLE, problem.type());
    }

    private Optional<PasswordVerifier.Verified> verify(String username, String password) {
        Optional<PasswordVerifier.Verified> verified =
                verifier().verify(new PasswordVerifier.Request(username, password));
        assertNotNull("empty for nobody", verified);
        return verified;
    }
}
