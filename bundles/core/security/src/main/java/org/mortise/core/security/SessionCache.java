package org.mortise.core.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mortise.api.security.Caller;

/**
 * Spares an ordinary request the query for its session. Its seconds are the longest time for which a user who was deactivated
 * on another node still gets in. Thread-safe.
 */
final class SessionCache {

    static final Duration LIFE = Duration.ofSeconds(3);

    private static final int SESSIONS = 5_000;

    private final Clock clock;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > SESSIONS;
        }
    };

    SessionCache(Clock clock) {
        this.clock = clock;
    }

    private record Entry(Caller caller, Instant until) {}

    synchronized Optional<Caller> find(String tokenHash) {
        Entry entry = entries.get(tokenHash);
        if (entry == null) {
            return Optional.empty();
        }
        if (!clock.instant().isBefore(entry.until())) {
            entries.remove(tokenHash);
            return Optional.empty();
        }
        return Optional.of(entry.caller());
    }

    synchronized void put(String tokenHash, Caller caller) {
        entries.put(tokenHash, new Entry(caller, clock.instant().plus(LIFE)));
    }

    synchronized void remove(String tokenHash) {
        entries.remove(tokenHash);
    }

    synchronized void clear() {
        entries.clear();
    }
}
