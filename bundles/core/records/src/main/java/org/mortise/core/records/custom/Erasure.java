package org.mortise.core.records.custom;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.core.persistence.Sql;
import org.mortise.core.records.write.Ids;

/** What purged types and fields leave in our own tables: former values in the history, files, and records to be told of. */
final class Erasure {

    private static final int BATCH = 1_000;
    private static final String SYSTEM = "system";
    private static final String ENTRY =
            "id, at, actor, origin, action, record_type, record_id, record_version, changes";
    private static final String EVENT = "id, kind, record_type, record_id, record_version, at, actor, origin";

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

    /** The same for the table of a plugin that is away, whose types nobody describes: the history knows of which each record was. */
    void tell(String table) {
        UUID last = new UUID(0, 0);
        while (last != null) {
            Map<String, List<UUID>> byType = new HashMap<>();
            List<UUID> ids = sql.query(
                    "select t.id as id, (select max(a.record_type) from mortise_audit a where a.record_id = t.id) as type_name"
                            + " from " + table + " t where t.id > ? order by t.id limit " + BATCH,
                    row -> {
                        UUID id = Sql.uuid(row, "id");
                        String type = row.getString("type_name");
                        if (type != null) {
                            byType.computeIfAbsent(type, any -> new ArrayList<>())
                                    .add(id);
                        }
                        return id;
                    },
                    last);
            workshop.save(() -> byType.forEach(this::tell));
            last = ids.size() < BATCH ? null : ids.get(ids.size() - 1);
        }
    }

    private List<UUID> ids(String table, UUID after) {
        String from = "select id from " + table;
        String rest = " order by id limit " + BATCH;
        return after == null
                ? sql.query(from + rest, row -> Sql.uuid(row, "id"))
                : sql.query(from + " where id > ?" + rest, row -> Sql.uuid(row, "id"), after);
    }

    /** That they were there and are purged stays in their history, and lets the audit trail bear that it is emptied. */
    private void tell(String type, List<UUID> ids) {
        Timestamp now = Timestamp.from(Instant.now());
        List<Object[]> purged = new ArrayList<>();
        List<Object[]> entries = new ArrayList<>();
        List<Object[]> events = new ArrayList<>();
        ids.forEach(id -> {
            UUID entry = Ids.next();
            purged.add(new Object[] {id, type});
            entries.add(new Object[] {entry, now, SYSTEM, SYSTEM, "purged", type, id, 0L, "{}"});
            events.add(new Object[] {entry, "purged", type, id, 0L, now, SYSTEM, SYSTEM});
        });
        sql.batch("update mortise_audit set changes = '{}' where record_id = ? and record_type = ?", purged);
        sql.insert("mortise_audit", List.of(ENTRY.split(", ")), entries);
        sql.insert("mortise_event", List.of(EVENT.split(", ")), events);
    }

    /** In the transaction of the thread. */
    void forget(String type) {
        for (String table :
                List.of("mortise_unique_value", "mortise_auto_number", "mortise_file", "mortise_computed_field")) {
            sql.update("delete from " + table + " where record_type = ?", type);
        }
    }

    /**
     * In the transaction of the thread. What the history says of the field stays: the audit trail is a chain, and an entry that
     * says half of what it said would break it.
     */
    void forget(CustomFieldTable.Row field) {
        sql.update("delete from mortise_file where record_type = ? and field = ?", field.recordType(), field.name());
    }
}
