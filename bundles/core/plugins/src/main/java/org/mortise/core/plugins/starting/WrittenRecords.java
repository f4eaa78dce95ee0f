package org.mortise.core.plugins.starting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mortise.core.inspection.StartingRecord;
import org.mortise.core.persistence.Sql;

/** What was written for which plugin, so that it is written once. Takes part in the thread's transaction. */
public final class WrittenRecords {

    private final Sql sql;

    public WrittenRecords(Sql sql) {
        this.sql = sql;
    }

    /** In the order in which they were written. */
    List<WrittenRecord> of(String plugin) {
        return sql.query(
                "select record_type, external_id, record_id, file_path from mortise_starting_record"
                        + " where plugin = ? order by written_at, place",
                row -> new WrittenRecord(
                        row.getString("record_type"),
                        row.getString("external_id"),
                        Sql.uuid(row, "record_id"),
                        row.getString("file_path")),
                plugin);
    }

    /** @param place among those that are written at this time */
    void add(String plugin, StartingRecord record, UUID id, Instant at, int place) {
        sql.update(
                "insert into mortise_starting_record"
                        + " (plugin, record_type, external_id, record_id, file_path, written_at, place)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                plugin,
                record.type(),
                record.externalId(),
                id,
                record.file(),
                at,
                place);
    }

    void forget(String plugin, WrittenRecord record) {
        sql.update(
                "delete from mortise_starting_record where plugin = ? and record_type = ? and external_id = ?",
                plugin,
                record.type(),
                record.externalId());
    }
}
