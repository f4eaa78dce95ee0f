package org.mortise.core.jobs;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.Callers;

/** What administrators do with jobs. FORBIDDEN for others, NOT_FOUND for a name that no job ever had. */
final class JobDesk {

    private final JobList list;
    private final Transactions transactions;
    private final Callers callers;
    private final Clock clock;
    private final Consumer<AuditEvent> told;
    private final Runnable wake;

    /**
     * @param told of every change, in its transaction
     * @param wake lets this node look at once
     */
    JobDesk(
            JobList list,
            Transactions transactions,
            Callers callers,
            Clock clock,
            Consumer<AuditEvent> told,
            Runnable wake) {
        this.list = list;
        this.transactions = transactions;
        this.callers = callers;
        this.clock = clock;
        this.told = told;
        this.wake = wake;
    }

    /** By name. */
    List<JobItem> all() {
        callers.requireAdministrator();
        return list.all();
    }

    /** Lets it run now, paused or not, and returns at once. CONFLICT when it runs already, or is not here. */
    JobItem run(String name) {
        callers.requireAdministrator();
        if (!require(name).present()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "job-absent", name + " is not here; install or enable its plugin first.");
        }
        transactions.required(() -> {
            if (!list.makeDue(name, clock.instant())) {
                throw ProblemException.of(ProblemType.CONFLICT, "job-running", name + " runs already.");
            }
            tell("job-started-by-hand", name);
            return null;
        });
        wake.run();
        return require(name);
    }

    /** It is not run by the clock any more; a run in hand goes on. */
    JobItem pause(String name) {
        return pause(name, true, "job-paused");
    }

    /** It is run by the clock again: at once, when its time has passed meanwhile. */
    JobItem resume(String name) {
        return pause(name, false, "job-resumed");
    }

    private JobItem pause(String name, boolean paused, String action) {
        callers.requireAdministrator();
        require(name);
        transactions.required(() -> {
            if (list.pause(name, paused)) {
                tell(action, name);
            }
            return null;
        });
        return require(name);
    }

    private JobItem require(String name) {
        return list.find(name).orElseThrow(() -> ProblemException.notFound("job " + name));
    }

    private void tell(String action, String name) {
        told.accept(AuditEvent.of(action, "job", name));
    }
}
