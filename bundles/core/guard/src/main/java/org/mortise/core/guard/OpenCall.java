package org.mortise.core.guard;

import java.time.Duration;
import org.mortise.api.errors.ProblemException;

/** One call into a plugin that has not returned yet, on one thread. */
public final class OpenCall implements AutoCloseable {

    private final Guard guard;
    private final Tally tally;
    private final String what;
    private final Duration limit;
    private final boolean interruptible;
    private final Thread thread = Thread.currentThread();
    private final ClassLoader former = thread.getContextClassLoader();
    private final long since = System.nanoTime();
    private boolean over;
    private boolean interrupted;
    /** How often the limit has been found to have passed. */
    private volatile int overdue;

    private volatile boolean chargedNoMore;

    /** @param interruptible whether it may be ended when it is over its time; if not, it is charged again and again */
    OpenCall(Guard guard, Tally tally, Object service, String what, Duration limit, boolean interruptible) {
        this.guard = guard;
        this.tally = tally;
        this.what = what;
        this.limit = limit;
        this.interruptible = interruptible;
        thread.setContextClassLoader(service.getClass().getClassLoader());
    }

    /** The id of the plugin that is called, or {@link Guard#CORE}. */
    public String plugin() {
        return tally.plugin();
    }

    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** Whether it has been found over its time. */
    public boolean overdue() {
        return overdue > 0;
    }

    /** Counts the failure. A refusal is an answer and counts as none; what was overdue has been charged already. */
    public void failed(Throwable failure) {
        if (!(failure instanceof ProblemException)) {
            guard.failed(tally, what + ": " + failure, !overdue());
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

    /** @return whether it is over its time, or once more so, and this was not known before */
    boolean becomesOverdue() {
        boolean told = overdue() && (interruptible || chargedNoMore);
        if (told || age().compareTo(limit.multipliedBy(overdue + 1L)) <= 0) {
            return false;
        }
        overdue++;
        return true;
    }

    void chargeNoMore() {
        chargedNoMore = true;
    }

    boolean isOverdueForTheFirstTime() {
        return overdue == 1;
    }

    boolean interruptible() {
        return interruptible;
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

    /** The time that it has been found to take more than. */
    Duration passed() {
        return limit.multipliedBy(overdue);
    }
}
