package org.mortise.core.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.records.Reference;
import org.mortise.core.persistence.Sql;

/** Which records are demo data, and when they were cleared. Takes part in the thread's transaction. */
final class MadeRecords {

    private final Sql sql;

    MadeRecords(Sql sql) {
        this.sql = sql;
    }

    /** @param clearedAt null unless the demo data was cleared, and {@code clearedBy} too */
    record Last(Instant clearedAt, String clearedBy) {}

    void add(Collection<Reference> made) {
        List<Object[]> rows = new ArrayList<>();
        made.forEach(record -> rows.add(new Object[] {record.id(), record.type()}));
        sql.insert("mortise_demo_record", List.of("record_id", "record_type"), rows);
    }

    /** By type. Ids grow with time: what refers to others comes before them. */
    Map<String, List<UUID>> byType() {
        Map<String, List<UUID>> made = new LinkedHashMap<>();
        sql.query(
                        "select record_type, record_id from mortise_demo_record order by record_id desc",
                        row -> Reference.to(row.getString("record_type"), Sql.uuid(row, "record_id")))
                .forEach(record -> made.computeIfAbsent(record.type(), any -> new ArrayList<>())
                        .add(record.id()));
        return made;
    }

    long count() {
        return sql.first("select count(*) as made from mortise_demo_record", row -> row.getLong("made"))
                .orElse(0L);
    }

    void forget(Collection<UUID> ids) {
        sql.batch(
                "delete from mortise_demo_record where record_id = ?",
                ids.stream().map(id -> new Object[] {id}).toList());
    }

    /** From now on nobody fills in anything more. */
    void cleared(String by) {
        sql.update("delete from mortise_demo_clearing");
        sql.update("insert into mortise_demo_clearing (cleared_at, cleared_by) values (?, ?)", Instant.now(), by);
    }

    Last last() {
        return sql.first(
                        "select cleared_at, cleared_by from mortise_demo_clearing",
                        row -> new Last(Sql.instant(row, "cleared_at"), row.getString("cleared_by")))
                .orElseGet(() -> new Last(null, null));
    }
}
