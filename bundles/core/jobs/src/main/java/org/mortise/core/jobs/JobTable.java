package org.mortise.core.jobs;

import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import org.mortise.api.records.Transactions;
import org.mortise.core.jobs.Result.Outcome;
import org.mortise.core.persistence.Sql;
import org.mortise.core.persistence.SqlFailure;

/** The table as a node uses it that runs jobs. Each call is a transaction of its own. */
final class JobTable {

    /** The data source that is published when our migrations have run. */
    static final String MIGRATED = "(mortise.migrated=org.mortise.core.jobs)";

    static final String IDLE = "IDLE";
    static final String RUNNING = "RUNNING";

    private static final String BROKEN_OFF =
            "update mortise_job set state = 'IDLE', holder = null, held_until = null, outcome = 'INTERRUPTED', ended_at = ?, due_at ="
                    + " ?, last_message = ? where state = 'RUNNING' and ";
    private static final String OF_RUN = " where name = ? and state = 'RUNNING' and holder = ? and runs = ?";

    private final Sql sql;
    private final Transactions transactions;
    private final String node;

    /** @param node its name, which it keeps over restarts */
    JobTable(Sql sql, Transactions transactions, String node) {
        this.sql = sql;
        this.transactions = transactions;
        this.node = node;
    }

    /** @param runs how often it was run */
    record Due(String name, long runs) {}

    /** Makes sure that the job has a row. One whose period became shorter is due earlier. */
    void remember(PresentJob job, Instant now) {
        if (refresh(job, now)) {
            return;
        }
        JobProperties properties = job.properties();
        try {
            update(() -> sql.update(
                    "insert into mortise_job (name, plugin, every_seconds, due_at, state) values (?, ?, ?, ?, 'IDLE')",
                    job.name(),
                    job.plugin(),
                    properties.every().toSeconds(),
                    properties.atOnce() ? now : now.plus(properties.every())));
        } catch (SqlFailure e) {
            // Another node was a moment faster.
            if (!e.duplicateKey()) {
                throw e;
            }
        }
    }

    private boolean refresh(PresentJob job, Instant now) {
        Instant latest = now.plus(job.properties().every());
        return update(() -> sql.update(
                "update mortise_job set plugin = ?, every_seconds = ?, due_at = case when due_at > ? then ? else due_at end where"
                        + " name = ?",
                job.plugin(),
                job.properties().every().toSeconds(),
                latest,
                latest,
                job.name()));
    }

    /** After a start: whatever this node is said to run was left by its process that ended. */
    void freeOwn(Instant now) {
        update(() -> sql.update(
                BROKEN_OFF + "holder = ?", now, now, "The server that ran it ended; it is run again.", node));
    }

    /** Whatever is said to be run by a node of which nobody has heard for too long. */
    void freeForgotten(Instant now) {
        update(() -> sql.update(
                BROKEN_OFF + "held_until < ?",
                now,
                now,
                "The server that ran it is not heard of; it is run again.",
                now));
    }

    /** Those whose turn it is, the longest overdue first. */
    List<Due> due(Instant now) {
        return sql.query(
                "select name, runs from mortise_job where state = 'IDLE' and due_at <= ? and (paused = false or by_hand = true) order"
                        + " by due_at",
                row -> new Due(row.getString("name"), row.getLong("runs")),
                now);
    }

    /** @return whether it is this node's now; by the number of its runs of one node alone */
    boolean take(Due due, Instant now, Instant until) {
        return update(() -> sql.update(
                "update mortise_job set state = 'RUNNING', holder = ?, held_until = ?, started_at = ?, ended_at = null, last_message ="
                        + " null, progress_done = null, progress_total = null, by_hand = false, runs = runs + 1 where name = ? and"
                        + " state = 'IDLE' and runs = ?",
                node,
                until,
                now,
                due.name(),
                due.runs()));
    }

    /** Tells how far the run is, and that this node is alive. @return false when the row is another's by now */
    boolean beat(Run run, Progress progress, Instant until) {
        return update(() -> sql.update(
                "update mortise_job set held_until = ?, progress_done = ?, progress_total = ?, last_message = ?"
                        + OF_RUN,
                until,
                progress.done(),
                progress.total(),
                progress.line(),
                run.job().name(),
                node,
                run.number()));
    }

    /** @return false when the row is another's by now */
    boolean end(Run run, Instant now) {
        Result result = run.result();
        Progress progress = run.progress();
        boolean again = result.outcome() == Outcome.INTERRUPTED;
        return update(() -> sql.update(
                "update mortise_job set state = 'IDLE', holder = null, held_until = null, outcome = ?, ended_at = ?, due_at = ?,"
                        + " progress_done = ?, progress_total = ?, last_message = ?, failures = failures + ?" + OF_RUN,
                result.outcome().name(),
                now,
                again ? now : now.plus(run.job().properties().every()),
                progress.done(),
                progress.total(),
                result.message() == null ? progress.line() : Progress.line(result.message()),
                result.outcome() == Outcome.FAILED ? 1 : 0,
                run.job().name(),
                node,
                run.number()));
    }

    private boolean update(IntSupplier statement) {
        return transactions.requiresNew(() -> statement.getAsInt() > 0);
    }
}
