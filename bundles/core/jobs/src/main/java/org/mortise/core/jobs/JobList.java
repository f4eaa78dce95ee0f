package org.mortise.core.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mortise.core.persistence.Sql;

/** The table as administrators see it. In the transaction of the caller. */
final class JobList {

    private final Sql sql;
    private final Predicate<String> present;

    /** @param present whether this node has the job of that name */
    JobList(Sql sql, Predicate<String> present) {
        this.sql = sql;
        this.present = present;
    }

    List<JobItem> all() {
        return sql.query("select * from mortise_job order by name", this::item);
    }

    Optional<JobItem> find(String name) {
        return sql.first("select * from mortise_job where name = ?", this::item, name);
    }

    /** It is due now, though it may be paused. @return false when it runs */
    boolean makeDue(String name, Instant now) {
        return sql.update(
                        "update mortise_job set due_at = ?, by_hand = true where name = ? and state = 'IDLE'",
                        now,
                        name)
                > 0;
    }

    /** @return false when it was so already */
    boolean pause(String name, boolean paused) {
        return sql.update("update mortise_job set paused = ? where name = ? and paused <> ?", paused, name, paused) > 0;
    }

    private JobItem item(ResultSet row) throws SQLException {
        return new JobItem(
                row.getString("name"),
                row.getString("plugin"),
                row.getLong("every_seconds"),
                row.getString("state"),
                row.getBoolean("paused"),
                present.test(row.getString("name")),
                Sql.instant(row, "due_at"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "ended_at"),
                row.getString("outcome"),
                row.getString("last_message"),
                row.getObject("progress_done", Long.class),
                row.getObject("progress_total", Long.class),
                row.getLong("runs"),
                row.getLong("failures"));
    }
}
