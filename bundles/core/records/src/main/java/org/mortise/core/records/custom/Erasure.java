package org.mortise.core.records.custom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mortise.core.persistence.Sql;
import org.mortise.core.records.write.Ids;

/** What purged types and fields leave in our own tables: former values in the history, files, and records to be told of. */
final class Erasure {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 1_000;
    private static final String EVENT = "id, kind, record_type, record_id, record_version, at, actor, origin, changes";

    private final Workshop workshop;
    private final Sql sql;

    Erasure(Workshop workshop) {
        this.workshop = workshop;
        this.sql = workshop.sql;
    }

    /**
     * Everybody who follows records is told that each of these is purged: attachments, duplicates and what plugins keep beside
     * them go then. To be called before the table goes; when it is called again, after a crash, they are told again.
     */
    void tell(RecordTypeTable.Row type) {
        boolean there = sql.first(
                        "select 1 from information_schema.tables where lower(table_name) = ?",
                        row -> true,
                        type.table())
                .isPresent();
        List<UUID> ids = there ? ids(type.table(), null) : List.of();
        while (!ids.isEmpty()) {
            List<UUID> told = ids;
            workshop.save(() -> tell(type.name(), told));
            ids = ids.size() < BATCH ? List.of() : ids(type.table(), ids.get(ids.size() - 1));
        }
    }

    private List<UUID> ids(String table, UUID after) {
        String from = "select id from " + table;
        String rest = " order by id limit " + BATCH;
        return after == null
                ? sql.query(from + rest, row -> Sql.uuid(row, "id"))
                : sql.query(from + " where id > ?" + rest, row -> Sql.uuid(row, "id"), after);
    }

    private void tell(String type, List<UUID> ids) {
        Timestamp now = Timestamp.from(Instant.now());
        List<Object[]> rows = new ArrayList<>();
        ids.forEach(id -> rows.add(new Object[] {Ids.next(), "purged", type, id, 0L, now, "system", "system", "{}"}));
        sql.insert("mortise_event", List.of(EVENT.split(", ")), rows);
    }

    /** In the transaction of the thread. A new type of the same name must not show the history of this one. */
    void forget(RecordTypeTable.Row type) {
        sql.update("delete from mortise_audit where record_type = ?", type.name());
        sql.update("delete from mortise_file where record_type = ?", type.name());
        sql.update("delete from mortise_computed_field where record_type = ?", type.name());
    }

    /** In the transaction of the thread. The entries stay, with what they say of other fields. */
    void forget(CustomFieldTable.Row field) {
        sql.update("delete from mortise_file where record_type = ? and field = ?", field.recordType(), field.name());
        record Entry(UUID id, String changes) {}
        String mark = "%\"" + field.name() + "\":%";
        UUID after = new UUID(0, 0);
        List<Entry> entries;
        do {
            entries = sql.query(
                    "select id, changes from mortise_audit where record_type = ? and id > ? and changes like ?"
                            + " order by id limit " + BATCH,
                    row -> new Entry(Sql.uuid(row, "id"), row.getString("changes")),
                    field.recordType(),
                    after,
                    mark);
            List<Object[]> updates = new ArrayList<>();
            entries.forEach(entry -> updates.add(new Object[] {without(entry.changes(), field.name()), entry.id()}));
            sql.batch("update mortise_audit set changes = ? where id = ?", updates);
            after = entries.isEmpty() ? after : entries.get(entries.size() - 1).id();
        } while (entries.size() == BATCH);
    }

    private static String without(String changes, String field) {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(changes);
            json.remove(field);
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An audit entry cannot be read", e);
        }
    }
}
