package org.mortise.core.imports.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mortise.api.security.Caller;
import org.mortise.core.persistence.Sql;

/** The table {@code mortise_import}. Every change of the status names the status it was made for, so that one of two wins. */
public final class ImportStore {

    static final Duration LEASE = Duration.ofMinutes(2);
    private static final int MAX_PROBLEM = 2000;

    private final Sql sql;
    private final String node;
    private final String process;

    /**
     * @param node the installation folder, which has the files; the same after a restart
     * @param process this run of it; another one after a restart
     */
    public ImportStore(Sql sql, String node, String process) {
        this.sql = sql;
        this.node = node;
        this.process = process;
    }

    public void insert(
            UUID id,
            String type,
            String file,
            boolean workbook,
            String mapping,
            boolean dryRun,
            long rows,
            Caller caller) {
        sql.update(
                "insert into mortise_import (id, record_type, file_name, workbook, mapping, dry_run, status, total_rows, caller_id, "
                        + "caller_name, caller_administrator, caller_roles, asked_by, node, asked_at) "
                        + "values (?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                type,
                shortened(file, 255),
                workbook,
                mapping,
                dryRun,
                rows,
                caller.userId(),
                caller.name(),
                caller.administrator(),
                roles(caller),
                caller.userId(),
                node,
                Instant.now());
    }

    public Optional<ImportState> find(UUID id) {
        return sql.first("select * from mortise_import where id = ?", ImportStore::read, id);
    }

    /**
     * The newest first.
     *
     * @param askedBy null for everybody's
     * @param after the last one of the page before; null for the first page
     */
    public List<ImportState> list(UUID askedBy, UUID after, int limit) {
        StringBuilder select = new StringBuilder("select * from mortise_import where 1 = 1");
        List<Object> parameters = new ArrayList<>();
        if (askedBy != null) {
            select.append(" and asked_by = ?");
            parameters.add(askedBy);
        }
        if (after != null) {
            select.append(" and (asked_at, id) < (select asked_at, id from mortise_import where id = ?)");
            parameters.add(after);
        }
        select.append(" order by asked_at desc, id desc limit ").append(limit);
        return sql.query(select.toString(), ImportStore::read, parameters.toArray());
    }

    public long count(Status status) {
        return sql.first("select count(*) from mortise_import where status = ?", row -> row.getLong(1), status.name())
                .orElse(0L);
    }

    /** Takes the work for this process. @return false when it has another status by now */
    public boolean start(UUID id, Status from, Status to) {
        return sql.update(
                        "update mortise_import set status = ?, undoing = ?, lease_owner = ?, lease_until = ?, "
                                + "started_at = coalesce(started_at, ?), finished_at = null, problem = null, "
                                + "cancel_requested = false where id = ? and status = ?",
                        to.name(),
                        to == Status.UNDOING,
                        process,
                        Instant.now().plus(LEASE),
                        Instant.now(),
                        id,
                        from.name())
                == 1;
    }

    /** To be called in the transaction of the chunk. @return false when the work is not ours any more: roll back */
    public boolean advance(UUID id, Progress progress) {
        return sql.update(
                        "update mortise_import set processed = ?, created = ?, updated = ?, unchanged = ?, rejected = ?, "
                                + "skipped = ?, doubtful = ?, readings = ?, lease_until = ? "
                                + "where id = ? and status = 'RUNNING' and lease_owner = ?",
                        progress.processed(),
                        progress.created(),
                        progress.updated(),
                        progress.unchanged(),
                        progress.rejected(),
                        progress.skipped(),
                        progress.doubtful(),
                        progress.readings().json(),
                        Instant.now().plus(LEASE),
                        id,
                        process)
                == 1;
    }

    /** Like {@link #advance}, for the undoing of an import. */
    public boolean advanceUndo(UUID id, long more) {
        return sql.update(
                        "update mortise_import set undone = undone + ?, lease_until = ? "
                                + "where id = ? and status = 'UNDOING' and lease_owner = ?",
                        more,
                        Instant.now().plus(LEASE),
                        id,
                        process)
                == 1;
    }

    /** Ends the work of this process. @param problem null when it ended well */
    public void finish(UUID id, Status status, String problem) {
        sql.update(
                "update mortise_import set status = ?, problem = ?, finished_at = ?, lease_owner = null, lease_until = null "
                        + "where id = ? and lease_owner = ? and status in ('RUNNING', 'UNDOING')",
                status.name(),
                shortened(problem, MAX_PROBLEM),
                Instant.now(),
                id,
                process);
    }

    /** @return false when it had none of these statuses any more */
    public boolean move(UUID id, Status to, Status... from) {
        String allowed = Arrays.stream(from).map(status -> "'" + status + "'").collect(Collectors.joining(", "));
        return sql.update(
                        "update mortise_import set status = ? where id = ? and status in (" + allowed + ")",
                        to.name(),
                        id)
                == 1;
    }

    /** Lets the work go on in somebody else's name. */
    public void changeCaller(UUID id, Caller caller) {
        sql.update(
                "update mortise_import set caller_id = ?, caller_name = ?, caller_administrator = ?, caller_roles = ? "
                        + "where id = ?",
                caller.userId(),
                caller.name(),
                caller.administrator(),
                roles(caller),
                id);
    }

    public void requestCancel(UUID id) {
        sql.update("update mortise_import set cancel_requested = true where id = ?", id);
    }

    public boolean cancelRequested(UUID id) {
        return sql.first("select cancel_requested from mortise_import where id = ?", row -> row.getBoolean(1), id)
                .orElse(true);
    }

    /** The queued imports whose file this node has, the oldest first. */
    public List<UUID> queuedHere() {
        return sql.query(
                "select id from mortise_import where status = 'QUEUED' and node = ? order by asked_at",
                row -> Sql.uuid(row, "id"),
                node);
    }

    /** Imports on which nobody works any more although their status says so: those of former processes, and of dead nodes. */
    public List<UUID> abandoned() {
        return sql.query(
                "select id from mortise_import where status in ('RUNNING', 'UNDOING') "
                        + "and (node = ? and lease_owner <> ? or lease_until < ?)",
                row -> Sql.uuid(row, "id"),
                node,
                process,
                Instant.now());
    }

    public void interrupt(UUID id, String problem) {
        sql.update(
                "update mortise_import set status = 'INTERRUPTED', problem = ?, lease_owner = null, lease_until = null "
                        + "where id = ? and status in ('RUNNING', 'UNDOING')",
                shortened(problem, MAX_PROBLEM),
                id);
    }

    /** The roles that the caller is narrowed to, as they stand in the table; null for all of the user's. */
    private static String roles(Caller caller) {
        return caller.roleIds().isEmpty()
                ? null
                : caller.roleIds().stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
    }

    private static Set<UUID> roles(String column) {
        return column == null
                ? Set.of()
                : Arrays.stream(column.split(",")).map(UUID::fromString).collect(Collectors.toSet());
    }

    private static ImportState read(ResultSet row) throws SQLException {
        Progress progress = new Progress(
                row.getLong("processed"),
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getLong("rejected"),
                row.getLong("skipped"),
                row.getLong("doubtful"),
                Readings.parse(row.getString("readings")));
        UUID id = Sql.uuid(row, "id");
        Caller caller = new Caller(
                Sql.uuid(row, "caller_id"),
                row.getString("caller_name"),
                row.getBoolean("caller_administrator"),
                "import:" + id,
                roles(row.getString("caller_roles")));
        return new ImportState(
                id,
                row.getString("record_type"),
                row.getString("file_name"),
                row.getBoolean("workbook"),
                row.getString("mapping"),
                row.getBoolean("dry_run"),
                Status.valueOf(row.getString("status")),
                row.getBoolean("undoing"),
                row.getLong("total_rows"),
                progress,
                row.getLong("undone"),
                row.getString("problem"),
                caller,
                Sql.uuid(row, "asked_by"),
                row.getString("node"),
                Sql.instant(row, "asked_at"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "finished_at"));
    }

    private static String shortened(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
