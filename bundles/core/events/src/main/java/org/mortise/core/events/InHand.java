package org.mortise.core.events;

import java.time.Duration;
import java.util.UUID;

/** One event that a subscriber is at, on one thread. */
final class InHand {

    private final UUID event;
    private final Thread thread = Thread.currentThread();
    private final long since = System.nanoTime();
    private boolean over;
    private boolean interrupted;

    InHand(UUID event) {
        this.event = event;
    }

    UUID event() {
        return event;
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** Interrupts the subscriber, and nothing that comes after it on the same thread. */
    synchronized void interrupt() {
        if (!over) {
            interrupted = true;
            thread.interrupt();
        }
    }

    /** Called by the thread when the subscriber has returned; tells whether it was interrupted. */
    synchronized boolean end() {
        over = true;
        if (interrupted) {
            // What of it the subscriber has not noticed must not meet the database.
            Thread.interrupted();
        }
        return interrupted;
    }

    /** Where the subscriber is now, for whoever has to find out why. */
    String place() {
        StackTraceElement[] trace = thread.getStackTrace();
        return trace.length == 0 ? "" : trace[0].toString();
    }
}
