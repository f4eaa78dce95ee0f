package org.mortise.core.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.mortise.core.jobs.JobTable.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks which jobs are due and lets them run, and tells the table of those that run. The table is written by the thread that looks,
 * and by no other: what could not be written, since the database was away, is written at the next look.
 */
final class Scheduler {

    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);

    /** For so long the others leave a run alone when they hear no more of its node. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final Duration BEAT = Duration.ofSeconds(10);

    private final PresentJobs present;
    private final JobTable table;
    private final Performer performer;
    private final Executor pool;
    private final int threads;
    private final Runnable ended;
    private final Clock clock;
    private final Set<Run> atWork = ConcurrentHashMap.newKeySet();
    private final Set<PresentJob> known = Collections.newSetFromMap(new WeakHashMap<>());
    private boolean started;
    private boolean troubled;
    private volatile boolean stopped;

    /**
     * @param pool gives each run a thread; how many there are at a time is decided here
     * @param threads how many
     * @param ended is told when a job has returned, so that somebody looks
     */
    Scheduler(
            PresentJobs present,
            JobTable table,
            Performer performer,
            Executor pool,
            int threads,
            Runnable ended,
            Clock clock) {
        this.present = present;
        this.table = table;
        this.performer = performer;
        this.pool = pool;
        this.threads = threads;
        this.ended = ended;
        this.clock = clock;
    }

    /** To be called every second, and when something has happened, by one thread at a time. */
    void look() {
        try {
            if (!started) {
                table.freeOwn(clock.instant());
                started = true;
            }
            atWork.forEach(this::tell);
            if (!stopped) {
                present.all().forEach(this::remember);
                table.freeForgotten(clock.instant());
                takeDue();
            }
            troubled = false;
        } catch (RuntimeException e) {
            if (!troubled && !stopped) {
                LOG.warn("Jobs wait, since the database does not answer as it should: {}", e.toString());
            }
            troubled = true;
        }
    }

    /** Nothing begins any more; what runs is told, and waited for together. */
    void stop(Duration patience) throws InterruptedException {
        stopped = true;
        atWork.forEach(Run::stop);
        long end = System.nanoTime() + patience.toNanos();
        for (Run run : atWork) {
            run.await(Duration.ofNanos(end - System.nanoTime()));
        }
    }

    private void remember(PresentJob job) {
        if (!known.contains(job)) {
            table.remember(job, clock.instant());
            known.add(job);
        }
    }

    private void tell(Run run) {
        if (run.result() != null) {
            if (!table.end(run, clock.instant())) {
                LOG.warn(
                        "What {} did is not counted: another node runs it by now",
                        run.job().name());
            }
            atWork.remove(run);
        } else if (run.wantsToBeTold(clock.instant().plus(LEASE).minus(BEAT))) {
            beat(run);
        }
    }

    private void beat(Run run) {
        Instant until = clock.instant().plus(LEASE);
        Progress progress = run.progress();
        if (table.beat(run, progress, until)) {
            run.told(progress, until);
        } else {
            run.stop();
        }
    }

    private void takeDue() {
        Instant now = clock.instant();
        long free = threads - atWork.stream().filter(run -> !run.hangs()).count();
        if (free <= 0) {
            return;
        }
        Set<String> busy = new HashSet<>();
        atWork.forEach(run -> busy.add(run.job().name()));
        for (Due due : table.due(now)) {
            PresentJob job = present.find(due.name()).orElse(null);
            if (free > 0 && job != null && !busy.contains(due.name()) && table.take(due, now, now.plus(LEASE))) {
                free--;
                begin(new Run(job, due.runs() + 1, now.plus(LEASE), clock));
            }
        }
    }

    private void begin(Run run) {
        atWork.add(run);
        try {
            pool.execute(() -> {
                try {
                    performer.perform(run);
                } finally {
                    ended.run();
                }
            });
        } catch (RejectedExecutionException e) {
            // Only while stopping.
            run.end(Result.INTERRUPTED);
        }
    }
}
