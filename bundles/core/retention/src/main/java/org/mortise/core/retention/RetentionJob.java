package org.mortise.core.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.SystemFields;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets rules run: all active ones once a day, one when somebody asks; one rule at a time, on one node at a time. */
@Component(service = RetentionJob.class, immediate = true, configurationPid = RetentionConfiguration.PID)
@Designate(ocd = RetentionConfiguration.class)
public final class RetentionJob {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);
    private static final int MOST_RULES = 10_000;
    private static final int LATEST_HOUR = 23;
    private static final int FIRST_LOOK_SECONDS = 10;
    private static final int LOOK_SECONDS = 60;

    private final Records records;
    private final RecordTypes types;
    private final Callers callers;
    private final Lease lease;
    private final RunLog log;
    private final Runner runner;
    private final int hour;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean stopping;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "mortise-retention-rules");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public RetentionJob(
            RetentionConfiguration configuration,
            @Reference Records records,
            @Reference RecordTypes types,
            @Reference Callers callers,
            @Reference Lease lease,
            @Reference RunLog log,
            @Reference Runner runner) {
        this.records = records;
        this.types = types;
        this.callers = callers;
        this.lease = lease;
        this.log = log;
        this.runner = runner;
        this.hour = Math.min(LATEST_HOUR, configuration.hour());
        if (hour >= 0) {
            worker.scheduleWithFixedDelay(this::look, FIRST_LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Deactivate
    void deactivate() throws InterruptedException {
        stopping = true;
        worker.shutdown();
        worker.awaitTermination(30, TimeUnit.SECONDS);
    }

    /**
     * Begins with a rule now, in the background, active or not.
     *
     * @return the run; CONFLICT when another one is on its way
     */
    RecordData start(Rule rule, String by) {
        if (!busy.compareAndSet(false, true)) {
            throw busy();
        }
        try {
            if (!lease.take()) {
                throw busy();
            }
            RecordData run = callers.as(Names.PLATFORM, () -> {
                log.endForgotten();
                return log.begin(rule, by);
            });
            worker.execute(() -> {
                try {
                    runner.run(rule, run, () -> goOn(rule, false));
                } finally {
                    free();
                }
            });
            return run;
        } catch (RuntimeException e) {
            free();
            throw e;
        }
    }

    private void look() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            callers.as(Names.PLATFORM, () -> {
                if (types.find(Names.RULE).isPresent() && types.find(Names.RUN).isPresent()) {
                    due();
                }
                return null;
            });
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.warn("Retention rules could not be looked at; it is tried again", e);
            }
        } finally {
            busy.set(false);
        }
    }

    private void due() {
        List<RecordData> active = records.query(Query.of(Names.RULE)
                        .where("active==true")
                        .sort(List.of("name"))
                        .limit(MOST_RULES))
                .items();
        // Nobody is busy here, so whatever is said to be running was left by a process that ended, or is another
        // node's.
        if (active.stream().noneMatch(this::isDue) && !log.isRunning() || !lease.take()) {
            return;
        }
        try {
            log.endForgotten();
            for (RecordData stored : active) {
                // Asked again: another node may have been here a moment ago.
                if (!stopping && isDue(stored)) {
                    Rule rule = Rule.of(stored);
                    runner.run(rule, log.begin(rule, "schedule"), () -> goOn(rule, true));
                }
            }
        } finally {
            lease.give();
        }
    }

    private boolean isDue(RecordData rule) {
        RecordData last = log.last(rule.id()).orElse(null);
        return Due.is(
                Instant.now(),
                hour,
                rule.instant(SystemFields.MODIFIED_AT),
                last == null ? null : last.instant("startedAt"),
                last != null && List.of("Interrupted", "Running").contains(String.valueOf(last.get("state"))));
    }

    /** Not when the rule was changed or taken away meanwhile, or another node thinks that we are gone. */
    private boolean goOn(Rule rule, boolean onlyActive) {
        if (stopping || !lease.take()) {
            return false;
        }
        UUID id = rule.id();
        return callers.as(Names.PLATFORM, () -> records.find(Names.RULE, List.of(id))).stream()
                .map(Rule::of)
                .anyMatch(now -> now.equals(rule) && (now.active() || !onlyActive));
    }

    private void free() {
        lease.give();
        busy.set(false);
    }

    private static ProblemException busy() {
        return ProblemException.of(
                        ProblemType.CONFLICT, "retention-busy", "A retention rule is running; wait for its end.")
                .retryAfter(10);
    }
}
