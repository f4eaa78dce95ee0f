package org.mortise.core.jobs;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.apache.karaf.shell.support.table.ShellTable;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.AuditLog;
import org.mortise.api.security.Callers;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The {@link JobDesk} for REST and the console, in the name of the caller. */
@Component(service = Jobs.class)
public final class Jobs {

    private final JobDesk desk;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile AuditLog audit;

    @Activate
    public Jobs(
            @Reference(target = JobTable.MIGRATED) DataSource dataSource,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference JobRunner runner) {
        JobList list = new JobList(
                new Sql(dataSource), name -> runner.present().find(name).isPresent());
        desk = new JobDesk(list, transactions, callers, Clock.systemUTC(), this::tell, runner::wake);
    }

    JobDesk desk() {
        return desk;
    }

    /** For the console. */
    public ShellTable table() {
        ShellTable table = new ShellTable();
        List.of("Job", "Plugin", "State", "Next run", "Last run", "Outcome", "Message", "Runs", "Failures")
                .forEach(table::column);
        for (JobItem job : desk.all()) {
            table.addRow()
                    .addContent(
                            job.name(),
                            job.plugin(),
                            state(job),
                            state(job).equals("waiting") ? job.dueAt() : "",
                            job.startedAt() == null ? "" : job.startedAt(),
                            job.outcome() == null ? "" : job.outcome(),
                            job.message() == null ? "" : job.message(),
                            job.runs(),
                            job.failures());
        }
        return table;
    }

    /** For the console. */
    public void run(String name) {
        desk.run(name);
    }

    private static String state(JobItem job) {
        if (job.state().equals(JobTable.RUNNING)) {
            return "running";
        }
        if (!job.present()) {
            return "absent";
        }
        return job.paused() ? "paused" : "waiting";
    }

    private void tell(AuditEvent event) {
        AuditLog log = audit;
        if (log != null) {
            log.record(event);
        }
    }
}
