package org.mortise.core.security;

import java.util.HashMap;
import java.util.Map;

/**
 * How many attempts of one key are going on. Beyond a few the next is refused at once instead of waiting, so that whoever sends
 * thousands at a time keeps neither the threads of the server nor the place in the queue from others. Thread-safe.
 */
final class InFlight {

    private final int most;
    private final Map<String, Integer> running = new HashMap<>();

    InFlight(int most) {
        this.most = most;
    }

    /** @return whether there is a place; each true is followed by {@link #leave} */
    synchronized boolean enter(String key) {
        int now = running.getOrDefault(key, 0);
        if (now >= most) {
            return false;
        }
        running.put(key, now + 1);
        return true;
    }

    synchronized void leave(String key) {
        running.computeIfPresent(key, (any, now) -> now == 1 ? null : now - 1);
    }
}
