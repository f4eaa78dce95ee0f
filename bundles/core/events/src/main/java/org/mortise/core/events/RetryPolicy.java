package org.mortise.core.events;

import java.time.Duration;

/**
 * How often and when a failed event is tried again.
 *
 * @param attempts after that many it is a dead letter; at least 1
 * @param firstDelay before the second attempt; each further one is four times as long: with one second and eight attempts an
 *     event is given up after an hour and a half, which outlasts most failures of the services that subscribers call
 */
record RetryPolicy(int attempts, Duration firstDelay) {

    private static final Duration LONGEST = Duration.ofHours(1);

    boolean exhausted(int failedAttempts) {
        return failedAttempts >= attempts;
    }

    Duration delayAfter(int failedAttempts) {
        Duration delay = firstDelay.multipliedBy(1L << Math.min(2 * (failedAttempts - 1), 30));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
