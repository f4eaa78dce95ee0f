package org.mortise.activities.reminders;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mortise.activities.Activities;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets reminders fall due. Whoever changes the record from {@code Pending} at the version that was read fires it; the row lock and
 * the version let only one of several nodes do that, and the event of the change is in the same transaction. So each fires once,
 * also after a crash.
 */
@Component(service = ReminderClock.class, immediate = true)
public final class ReminderClock {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderClock.class);
    private static final int SECONDS = 2;
    private static final int BATCH = 500;

    private final Records records;
    private final Callers callers;
    private final Clock clock;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "mortise-reminders");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public ReminderClock(@Reference Records records, @Reference Callers callers) {
        this(records, callers, Clock.systemUTC());
        worker.scheduleWithFixedDelay(this::tick, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    ReminderClock(Records records, Callers callers, Clock clock) {
        this.records = records;
        this.callers = callers;
        this.clock = clock;
    }

    @Deactivate
    void deactivate() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(10, TimeUnit.SECONDS);
    }

    private void tick() {
        try {
            while (callers.as(Activities.MODULE, this::fire) == BATCH) {
                LOG.debug("More reminders are due");
            }
        } catch (ProblemException e) {
            // The tables are not there yet or any more, or the database is busy: the next tick does it.
            LOG.debug("Reminders have to wait", e);
        } catch (RuntimeException e) {
            LOG.warn("Reminders have to wait", e);
        }
    }

    /** @return how many were due */
    int fire() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<RecordData> due = records.query(Query.of(Reminders.TYPE)
                        .where("status==" + Reminders.PENDING + ";remindAt=le=" + now)
                        .sort(List.of("remindAt"))
                        .limit(BATCH))
                .items();
        List<Write> writes = due.stream()
                .map(reminder -> Write.update(
                                Reminders.TYPE, reminder.id(), Map.of("status", Reminders.DUE, "dueSince", now))
                        .expecting(reminder.version())
                        .byModule())
                .toList();
        for (WriteResult result : writes.isEmpty() ? List.<WriteResult>of() : records.writeAll(writes)) {
            if (!result.done()) {
                // Another node fired it, or its activity was moved or deleted meanwhile.
                LOG.debug("A reminder was somebody else's: {}", result.problem().detail());
            }
        }
        return due.size();
    }
}
