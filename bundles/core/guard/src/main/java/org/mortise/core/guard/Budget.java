package org.mortise.core.guard;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** How many failures within how long are enough, plugin by plugin. Safe for many threads. */
final class Budget {

    private final int failures;
    private final long nanos;
    private final LongSupplier clock;
    private final Map<String, Deque<Long>> spent = new ConcurrentHashMap<>();

    /** @param clock in nanoseconds */
    Budget(int failures, Duration within, LongSupplier clock) {
        this.failures = failures;
        this.nanos = within.toNanos();
        this.clock = clock;
    }

    /** @return whether this failure was the one too many; then the counting begins anew */
    boolean spend(String plugin) {
        Deque<Long> times = spent.computeIfAbsent(plugin, any -> new ArrayDeque<>());
        long now = clock.getAsLong();
        synchronized (times) {
            times.addLast(now);
            while (now - times.getFirst() > nanos) {
                times.removeFirst();
            }
            if (times.size() < failures) {
                return false;
            }
            times.clear();
            return true;
        }
    }
}
