package org.mortise.core.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Makes guessing slow: after some failures a key has to wait, twice as long each time. Names that do not exist are treated the same,
 * so that the delay tells nothing. Kept in memory, for a bounded number of keys; who keeps quiet for a while is forgotten.
 * Thread-safe.
 */
final class FailedAttempts {

    static final Duration LONGEST = Duration.ofMinutes(5);
    static final Duration FORGOTTEN = Duration.ofHours(1);
    static final int KEYS = 10_000;

    private final Clock clock;
    private final int free;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > KEYS;
        }
    };

    /** @param free how many failures cost nothing yet */
    FailedAttempts(Clock clock, int free) {
        this.clock = clock;
        this.free = free;
    }

    private record Failures(int count, Instant waitUntil) {}

    /** How long the key has to wait before its next attempt; zero when it may try now. */
    synchronized Duration delay(String key) {
        Failures known = find(key);
        if (known == null) {
            return Duration.ZERO;
        }
        Duration delay = Duration.between(clock.instant(), known.waitUntil());
        return delay.isNegative() ? Duration.ZERO : delay;
    }

    /** @return whether this failure is the one from which on the key has to wait */
    synchronized boolean failed(String key) {
        Failures known = find(key);
        int count = known == null ? 1 : known.count() + 1;
        failures.put(lower(key), new Failures(count, clock.instant().plus(delayAfter(count))));
        return count == free;
    }

    synchronized void forget(String key) {
        failures.remove(lower(key));
    }

    /** Also for keys of which only the beginning is known. */
    synchronized void forgetAll(String beginning) {
        failures.keySet().removeIf(key -> key.startsWith(lower(beginning)));
    }

    synchronized int size() {
        return failures.size();
    }

    private Failures find(String key) {
        Failures known = failures.get(lower(key));
        if (known != null && clock.instant().isAfter(known.waitUntil().plus(FORGOTTEN))) {
            failures.remove(lower(key));
            return null;
        }
        return known;
    }

    private Duration delayAfter(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(count - free, 30));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    private static String lower(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
