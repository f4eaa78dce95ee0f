package org.mortise.core.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;

/**
 * Compares a password with what is stored, slowly for those who guess. An unknown user, a user without a password and a wrong
 * password cost the same work and get the same answer.
 */
final class PasswordCheck {

    /** Each costs 19 MiB and a core for a while; the rest of the platform goes on meanwhile. */
    private static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Argon2 argon2;
    private final FailedAttempts failures;
    private final Semaphore permits = new Semaphore(AT_ONCE, true);

    PasswordCheck(Argon2 argon2, Clock clock) {
        this.argon2 = argon2;
        this.failures = new FailedAttempts(clock);
    }

    /**
     * @param hash empty when there is nobody of that name, or nobody who may sign in
     * @return whether it is the password; TOO_MANY_REQUESTS when the name has to wait, UNAVAILABLE when too many ask at once
     */
    boolean matches(String username, String password, Optional<String> hash) {
        enter();
        try {
            // Inside, so that a guesser's thousand requests at once do not all pass before the first has failed.
            refuseWhileWaiting(username);
            boolean right = argon2.verify(password, hash.orElseGet(argon2::ofNobody)) && hash.isPresent();
            if (right) {
                failures.succeeded(username);
            } else {
                failures.failed(username);
            }
            return right;
        } finally {
            permits.release();
        }
    }

    private void refuseWhileWaiting(String username) {
        Duration delay = failures.delay(username);
        if (!delay.isZero()) {
            long seconds = delay.toSeconds() + 1;
            throw ProblemException.of(
                            ProblemType.TOO_MANY_REQUESTS,
                            "too-many-attempts",
                            "Too many failed attempts; try again in " + seconds + " seconds.")
                    .retryAfter(seconds);
        }
    }

    private void enter() {
        try {
            if (permits.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw ProblemException.of(ProblemType.UNAVAILABLE, "Too many people sign in at once; try again in a moment.")
                .retryAfter(PATIENCE.toSeconds());
    }
}
