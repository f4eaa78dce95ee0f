package org.mortise.core.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Makes guessing slow: after some failures in a row a user name has to wait, twice as long each time. Names that do not exist
 * are treated the same, so that the delay tells nothing. Kept in memory, for a bounded number of names. Thread-safe.
 */
final class FailedAttempts {

    static final int FREE = 5;
    static final Duration LONGEST = Duration.ofMinutes(5);
    static final int NAMES = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > NAMES;
        }
    };

    FailedAttempts(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant waitUntil) {}

    /** How long the name has to wait before its next attempt; zero when it may try now. */
    synchronized Duration delay(String username) {
        Failures known = failures.get(key(username));
        if (known == null) {
            return Duration.ZERO;
        }
        Duration delay = Duration.between(clock.instant(), known.waitUntil());
        return delay.isNegative() ? Duration.ZERO : delay;
    }

    synchronized void failed(String username) {
        Failures known = failures.get(key(username));
        int count = known == null ? 1 : known.count() + 1;
        failures.put(key(username), new Failures(count, clock.instant().plus(delayAfter(count))));
    }

    synchronized void succeeded(String username) {
        failures.remove(key(username));
    }

    synchronized int size() {
        return failures.size();
    }

    static Duration delayAfter(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(count - FREE, 30));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    private static String key(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
