package org.mortise.core.jobs;

import java.time.Duration;
import org.mortise.api.security.Callers;
import org.mortise.core.guard.OpenCall;
import org.mortise.core.guard.PluginCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls a job, and tells from what it does how its run ended. */
final class Performer {

    private static final Logger LOG = LoggerFactory.getLogger(Performer.class);

    private final PluginCalls calls;
    private final Callers callers;
    private final Duration limit;

    /** @param limit for one run */
    Performer(PluginCalls calls, Callers callers, Duration limit) {
        this.calls = calls;
        this.callers = callers;
        this.limit = limit;
    }

    /** On a thread that is the run's alone. */
    void perform(Run run) {
        Result result = Result.INTERRUPTED;
        try {
            if (run.job().begin(run) && !run.brokenOff()) {
                result = call(run);
            }
        } finally {
            run.end(result);
        }
    }

    // Whatever a plugin throws: the row must not stay with a thread that has ended.
    private Result call(Run run) {
        PresentJob job = run.job();
        OpenCall call = calls.begin(job.service(), "job", job.name() + " of " + job.plugin(), limit);
        run.begun(call);
        try {
            callers.as(job.caller(), () -> {
                job.service().run(run);
                return null;
            });
            return returned(run, call);
        } catch (Throwable e) {
            return thrown(run, call, e);
        } finally {
            call.close();
        }
    }

    private Result returned(Run run, OpenCall call) {
        boolean interrupted = call.end();
        if (interrupted || call.overdue() && run.noticed()) {
            return tooLong();
        }
        return run.noticed() ? Result.INTERRUPTED : Result.OK;
    }

    private Result thrown(Run run, OpenCall call, Throwable failure) {
        PresentJob job = run.job();
        if (run.brokenOff()) {
            // It may lack what has left already, which is no failure of its own.
            LOG.info("{} of {} was broken off: {}", job.name(), job.plugin(), failure.toString());
            return Result.INTERRUPTED;
        }
        call.failed(failure);
        call.end();
        LOG.warn("The job {} of {} failed", job.name(), job.plugin(), failure);
        return call.overdue() ? tooLong() : Result.failed(failure.toString());
    }

    private Result tooLong() {
        return Result.failed("It took longer than the " + limit.toSeconds() + " seconds that a job may take.");
    }
}
