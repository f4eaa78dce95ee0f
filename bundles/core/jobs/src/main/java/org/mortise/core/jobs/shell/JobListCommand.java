package org.mortise.core.jobs.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.core.jobs.Jobs;

/** {@code mortise:job-list}. */
@Command(scope = "mortise", name = "job-list", description = "Lists the jobs with their last runs")
@Service
public final class JobListCommand extends ConsoleAction {

    @Reference
    Jobs jobs;

    @Override
    void run(PrintStream out) {
        jobs.table().print(out);
    }
}
