package org.mortise.core.imports.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.mortise.core.persistence.Sql;

/** What the log of imports knows of certain records. */
public final class PersonRows {

    private final Sql sql;

    public PersonRows(Sql sql) {
        this.sql = sql;
    }

    /** Per import the numbers of the rows that are about the record. */
    public Map<UUID, Set<Long>> of(Iterable<UUID> records) {
        Map<UUID, Set<Long>> rows = new HashMap<>();
        for (UUID record : records) {
            sql.query(
                            "select import_id, row_no from mortise_import_row where record_id = ?",
                            row -> Map.entry(Sql.uuid(row, "import_id"), row.getLong("row_no")),
                            record)
                    .forEach(row -> rows.computeIfAbsent(row.getKey(), any -> new TreeSet<>())
                            .add(row.getValue()));
        }
        return rows;
    }

    /** Forgets what the rows replaced: taking an import back leaves an erased record as it is. @return how many rows had something */
    public long forget(Iterable<UUID> records) {
        long forgotten = 0;
        for (UUID record : records) {
            forgotten += sql.update(
                    "update mortise_import_row set before_image = '{}' where record_id = ? and before_image is not null"
                            + " and before_image <> '{}'",
                    record);
            sql.update("update mortise_import_row set errors = null where record_id = ?", record);
        }
        return forgotten;
    }

    /** The imports whose files are on this node and at rest. */
    public List<UUID> atRest(String node) {
        return sql.query(
                "select id from mortise_import where node = ? and status not in ('QUEUED', 'RUNNING', 'UNDOING')",
                row -> Sql.uuid(row, "id"),
                node);
    }
}
