package org.mortise.core.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.mortise.api.jobs.Job;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.Caller;
import org.mortise.core.guard.Guard;
import org.mortise.core.persistence.Sql;
import org.mortise.core.testing.FakeCallers;
import org.mortise.core.testing.LocalTransactions;

/** One node on a database, wired as the component wires it; it looks when the test says so. To kill it is to forget it. */
final class Node {

    static final Duration LIMIT = Duration.ofMillis(100);
    static final Duration PERIOD = Duration.ofMinutes(1);

    final FakeCallers callers = new FakeCallers();
    final List<String> quarantined = new ArrayList<>();
    final List<AuditEvent> audit = new ArrayList<>();
    final PresentJobs present = new PresentJobs();
    final Guard guard;
    final Scheduler scheduler;
    final JobDesk desk;
    private final JobList list;
    private final ExecutorService pool = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    });

    Node(String name, DataSource database, Clock clock) {
        LocalTransactions transactions = new LocalTransactions(database);
        Sql sql = new Sql(transactions.dataSource());
        // Two failures are enough; nothing is interrupted, as on H2.
        guard = new Guard(
                any -> "acorn",
                false,
                2,
                Duration.ofHours(1),
                System::nanoTime,
                (plugin, why) -> quarantined.add(plugin));
        scheduler = new Scheduler(
                present,
                new JobTable(sql, transactions, name),
                new Performer(guard, callers, LIMIT),
                pool,
                2,
                () -> {},
                clock);
        list = new JobList(sql, job -> present.find(job).isPresent());
        desk = new JobDesk(list, transactions, callers, clock, audit::add, scheduler::look);
    }

    /** Due every {@link #PERIOD}. */
    Node with(String job, Job service) {
        present.add(service, "acorn", Map.of("mortise.job", job, "mortise.every", PERIOD.toString()));
        return this;
    }

    /** For the first time at once. */
    Node withAtOnce(String job, Job service) {
        present.add(
                service,
                "acorn",
                Map.of("mortise.job", job, "mortise.every", PERIOD.toString(), "mortise.atOnce", true));
        return this;
    }

    Node look() {
        scheduler.look();
        return this;
    }

    <T> T asAdministrator(Supplier<T> work) {
        return callers.as(new Caller(null, "admin", true, "rest"), work);
    }

    JobItem item(String job) {
        return list.find(job).orElseThrow();
    }

    /** Whether it has ended so often, and the table says so. */
    boolean ended(String job, int times) {
        look();
        JobItem item = item(job);
        return item.runs() == times && item.state().equals("IDLE");
    }
}
