package org.mortise.core.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.mortise.api.jobs.JobRun;
import org.mortise.core.guard.OpenCall;

/** One run on this node, from the moment it was taken until its end stands in the table. Touches no database. */
final class Run implements JobRun {

    private final PresentJob job;
    private final long number;
    private final Clock clock;
    private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.NONE);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Progress told = Progress.NONE;
    private volatile Instant heldUntil;
    private volatile boolean stopped;
    private volatile boolean noticed;
    private volatile OpenCall call;
    private volatile Result result;

    /** @param number of the run among those of the job: by it the table knows whether the row is still this run's */
    Run(PresentJob job, long number, Instant heldUntil, Clock clock) {
        this.job = job;
        this.number = number;
        this.heldUntil = heldUntil;
        this.clock = clock;
    }

    @Override
    public boolean stopping() {
        boolean now = brokenOff() || overdue();
        noticed |= now;
        return now;
    }

    @Override
    public void progress(long done, long total) {
        progress.updateAndGet(told -> told.at(done, total));
    }

    @Override
    public void say(String line) {
        progress.updateAndGet(told -> told.saying(line));
    }

    PresentJob job() {
        return job;
    }

    long number() {
        return number;
    }

    Progress progress() {
        return progress.get();
    }

    /** Whether it goes on for nobody: told to stop, or its row may be another node's by now. */
    boolean brokenOff() {
        return stopped || clock.instant().isAfter(heldUntil);
    }

    /** Whether the job has been told to stop: what it returned afterwards may be half of it. */
    boolean noticed() {
        return noticed;
    }

    boolean overdue() {
        OpenCall open = call;
        return open != null && open.overdue();
    }

    /** Whether it keeps its thread for longer than it may, so that others need another one. */
    boolean hangs() {
        return overdue() || job.gone();
    }

    void begun(OpenCall open) {
        call = open;
    }

    void stop() {
        stopped = true;
    }

    /** Whether there is something new to tell, or the lease ends before the given time. */
    boolean wantsToBeTold(Instant soon) {
        return progress.get() != told || heldUntil.isBefore(soon);
    }

    /** Administrators see it now, and the lease is longer. */
    void told(Progress shown, Instant until) {
        told = shown;
        heldUntil = until;
    }

    /** The job has returned, or was not called at all. */
    void end(Result how) {
        result = how;
        ended.countDown();
    }

    /** Null until the job has returned. */
    Result result() {
        return result;
    }

    /** @return whether it has ended by then */
    boolean await(Duration patience) throws InterruptedException {
        return ended.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }
}
