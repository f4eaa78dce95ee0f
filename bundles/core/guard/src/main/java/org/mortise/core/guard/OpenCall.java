package org.mortise.core.guard;

import java.time.Duration;
import org.mortise.api.errors.ProblemException;

/** One call into a plugin that has not returned yet, on one thread. */
public final class OpenCall implements AutoCloseable {

    private final Guard guard;
    private final Tally tally;
    private final String what;
    private final Duration limit;
    private final Thread thread = Thread.currentThread();
    private final ClassLoader former = thread.getContextClassLoader();
    private final long since = System.nanoTime();
    private boolean over;
    private boolean interrupted;
    private volatile boolean overdue;

    OpenCall(Guard guard, Tally tally, Object service, String what, Duration limit) {
        this.guard = guard;
        this.tally = tally;
        this.what = what;
        this.limit = limit;
        thread.setContextClassLoader(service.getClass().getClassLoader());
    }

    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** Whether it has been found over its time. */
    public boolean overdue() {
        return overdue;
    }

    /** Counts the failure. A refusal is an answer and counts as none; what was overdue has been charged already. */
    public void failed(Throwable failure) {
        if (!(failure instanceof ProblemException)) {
            guard.failed(tally, what + ": " + failure, !overdue);
        }
    }

    /** Called by the thread when the plugin has returned. */
    @Override
    public void close() {
        end();
        thread.setContextClassLoader(former);
        guard.closed(this);
    }

    /** Whether it was interrupted, which is what its failure is about then. Nothing that comes later on the thread is. */
    public synchronized boolean end() {
        over = true;
        if (interrupted) {
            // What of it the plugin has not noticed must not meet the database.
            Thread.interrupted();
        }
        return interrupted;
    }

    /** @return whether it is over its time, and this was not known before */
    boolean becomesOverdue() {
        if (overdue || age().compareTo(limit) <= 0) {
            return false;
        }
        overdue = true;
        return true;
    }

    synchronized void interrupt() {
        if (!over) {
            interrupted = true;
            thread.interrupt();
        }
    }

    /** Where the plugin is now, for whoever has to find out why. */
    String place() {
        StackTraceElement[] trace = thread.getStackTrace();
        return trace.length == 0 ? "" : trace[0].toString();
    }

    Tally tally() {
        return tally;
    }

    String what() {
        return what;
    }

    Duration limit() {
        return limit;
    }
}
