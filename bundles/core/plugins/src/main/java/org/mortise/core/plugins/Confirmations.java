package org.mortise.core.plugins;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which plugins were seen to work in this run of the platform, since they last changed. What the database says is what was
 * reached some time; this says what holds now. Safe for many threads.
 */
final class Confirmations {

    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> waitingSince = new ConcurrentHashMap<>();
    private final Clock clock;

    Confirmations(Clock clock) {
        this.clock = clock;
    }

    boolean confirmed(String id) {
        return confirmed.contains(id);
    }

    void confirm(String id) {
        confirmed.add(id);
        waitingSince.remove(id);
    }

    /** It changed, so it has to be looked at again; the waiting begins anew. */
    void withdraw(String id) {
        confirmed.remove(id);
        waitingSince.put(id, clock.instant());
    }

    /** Whether it was given this long to come up. */
    boolean waitedFor(String id, Duration limit) {
        Instant since = waitingSince.computeIfAbsent(id, key -> clock.instant());
        return !clock.instant().isBefore(since.plus(limit));
    }
}
