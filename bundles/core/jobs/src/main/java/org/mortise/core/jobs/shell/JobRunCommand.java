package org.mortise.core.jobs.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.core.jobs.Jobs;

/** {@code mortise:job-run}. */
@Command(scope = "mortise", name = "job-run", description = "Lets a job run now, in the background")
@Service
public final class JobRunCommand extends ConsoleAction {

    @Reference
    Jobs jobs;

    @Argument(name = "JOB", description = "The name of the job", required = true)
    String job;

    @Override
    void run(PrintStream out) {
        jobs.run(job);
        out.println("It runs; job-list shows how far it is.");
    }
}
