package org.mortise.core.imports.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.core.persistence.Sql;

/** The table {@code mortise_import_row}: what became of each row, and what it takes to undo it. */
public final class RowLog {

    private static final String COLUMNS =
            "row_no, part, outcome, record_type, record_id, record_version, before_image, errors";
    private static final String OWNS = "(outcome in ('CREATED', 'REFERENCED') or before_image is not null)";
    private static final int IDS_PER_QUERY = 500;

    private final Sql sql;

    public RowLog(Sql sql) {
        this.sql = sql;
    }

    /** What could not be undone. */
    public record Conflict(long row, String type, UUID id, String reason) {}

    public void insert(UUID id, Collection<RowEntry> entries) {
        List<Object[]> rows = new ArrayList<>(entries.size());
        for (RowEntry entry : entries) {
            rows.add(new Object[] {
                id,
                entry.row(),
                entry.part(),
                entry.outcome().name(),
                entry.recordType(),
                entry.recordId(),
                entry.version(),
                entry.before(),
                entry.errors()
            });
        }
        sql.insert("mortise_import_row", List.of(("import_id, " + COLUMNS).split(", ")), rows);
    }

    /** By record: the entries that own what undoing these records takes, from earlier chunks of the import. */
    public Map<UUID, RowEntry> owners(UUID id, Collection<UUID> records) {
        Map<UUID, RowEntry> owners = new HashMap<>();
        about(id, records, " and " + OWNS).forEach(entry -> owners.put(entry.recordId(), entry));
        return owners;
    }

    /** By record: the first row of the import that is about it. */
    public Map<UUID, Long> rows(UUID id, Collection<UUID> records) {
        Map<UUID, Long> rows = new HashMap<>();
        about(id, records, " and part = 0").forEach(entry -> rows.merge(entry.recordId(), entry.row(), Math::min));
        return rows;
    }

    private List<RowEntry> about(UUID id, Collection<UUID> records, String condition) {
        List<RowEntry> entries = new ArrayList<>();
        List<UUID> ids = new ArrayList<>(records);
        for (int from = 0; from < ids.size(); from += IDS_PER_QUERY) {
            List<UUID> some = ids.subList(from, Math.min(ids.size(), from + IDS_PER_QUERY));
            List<Object> parameters = new ArrayList<>(List.of(id));
            parameters.addAll(some);
            entries.addAll(sql.query(
                    "select " + COLUMNS + " from mortise_import_row where import_id = ? and record_id in ("
                            + String.join(", ", Collections.nCopies(some.size(), "?")) + ")" + condition,
                    RowLog::read,
                    parameters.toArray()));
        }
        return entries;
    }

    /** The record was written once more by a later row: what the owner knows is brought up to date. */
    public void amend(UUID id, Collection<RowEntry> owners) {
        List<Object[]> rows = new ArrayList<>();
        for (RowEntry owner : owners) {
            rows.add(new Object[] {owner.version(), owner.before(), id, owner.row(), owner.part()});
        }
        sql.batch(
                "update mortise_import_row set record_version = ?, before_image = ? "
                        + "where import_id = ? and row_no = ? and part = ?",
                rows);
    }

    /** What is still to be undone, the last rows first. */
    public List<RowEntry> undoable(UUID id, int limit) {
        return sql.query(
                "select " + COLUMNS + " from mortise_import_row where import_id = ? and record_id is not null "
                        + "and undo_result is null and " + OWNS + " order by row_no desc, part desc limit " + limit,
                RowLog::read,
                id);
    }

    /** @param reasons by entry why it could not be undone; an empty text when it was */
    public void markUndone(UUID id, Map<RowEntry, String> reasons) {
        List<Object[]> rows = new ArrayList<>();
        reasons.forEach((entry, reason) -> rows.add(
                new Object[] {reason.isEmpty() ? "done" : "conflict: " + reason, id, entry.row(), entry.part()}));
        sql.batch(
                "update mortise_import_row set undo_result = ? where import_id = ? and row_no = ? and part = ?", rows);
    }

    /**
     * Records have again what an earlier import left, by a version that it does not know: without this it could not be undone too.
     * Only where nobody wrote between the two imports.
     *
     * @param versions the undone entries with the versions of their records now
     */
    public void handBack(UUID id, Map<RowEntry, Long> versions) {
        List<Object[]> rows = new ArrayList<>();
        versions.forEach(
                (entry, version) -> rows.add(new Object[] {version, entry.recordId(), entry.version() - 1, id}));
        sql.batch(
                "update mortise_import_row set record_version = ? "
                        + "where record_id = ? and record_version = ? and import_id <> ? and undo_result is null",
                rows);
    }

    public List<Conflict> conflicts(UUID id, int limit) {
        return sql.query(
                "select row_no, record_type, record_id, undo_result from mortise_import_row "
                        + "where import_id = ? and undo_result like 'conflict: %' order by row_no limit " + limit,
                row -> new Conflict(
                        row.getLong("row_no"),
                        row.getString("record_type"),
                        Sql.uuid(row, "record_id"),
                        row.getString("undo_result").substring("conflict: ".length())),
                id);
    }

    /** The rejected rows after the one given, in the order of the file: number → reasons. */
    public List<RowEntry> rejected(UUID id, long after, int limit) {
        return sql.query(
                "select " + COLUMNS + " from mortise_import_row where import_id = ? and outcome = 'REJECTED' "
                        + "and row_no > ? order by row_no limit " + limit,
                RowLog::read,
                id,
                after);
    }

    /** The rows after the one given, whatever became of them, in the order of the file. */
    public List<RowEntry> page(UUID id, long after, int limit) {
        return sql.query(
                "select " + COLUMNS + " from mortise_import_row where import_id = ? and part = 0 and row_no > ?"
                        + " order by row_no limit " + limit,
                RowLog::read,
                id,
                after);
    }

    private static RowEntry read(ResultSet row) throws SQLException {
        long version = row.getLong("record_version");
        Long known = row.wasNull() ? null : version;
        return new RowEntry(
                row.getLong("row_no"),
                row.getInt("part"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("record_type"),
                Sql.uuid(row, "record_id"),
                known,
                row.getString("before_image"),
                row.getString("errors"));
    }
}
