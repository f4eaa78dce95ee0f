package org.mortise.core.privacy.erase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.mortise.api.records.RecordType;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.AuditLog;
import org.mortise.core.persistence.Sql;
import org.mortise.core.persistence.SqlFailure;

/**
 * What the history, the outbox and the events that wait tell of a record. The history is a chain over the hashes of its contents: an
 * entry {@code erased} of the audit log says of each content that was changed what its hash is now, so that the chain still shows any
 * other change.
 */
public final class History {

    private static final int BATCH = 200;

    private final Sql sql;
    private final AuditLog audit;

    public History(Sql sql, AuditLog audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /** An entry, or an event. */
    record Row(UUID id, String changes) {}

    public long entries(String type, UUID id) {
        return sql.first(
                        "select count(*) from mortise_audit where record_id = ? and record_type = ?",
                        row -> row.getLong(1),
                        id,
                        type)
                .orElse(0L);
    }

    /** The values that the fields of a record had, in the JSON form, as far as history and outbox tell. */
    public void pastValues(RecordType type, UUID id, BiConsumer<String, Object> consumer) {
        rows(type.name(), id).forEach(row -> {
            Map<String, Object> changes = Changes.parse(row.changes());
            if (changes != null) {
                changes.forEach((name, change) -> {
                    if (change instanceof List<?> both) {
                        both.forEach(value -> consumer.accept(name, value));
                    }
                });
            }
        });
    }

    /** In the transaction of the thread. @return how many entries of the history were changed */
    long erase(RecordType type, UUID id, Changes changes) {
        return eraseHistory(type.name(), id, rows(type.name(), id), changes::without);
    }

    /** In the transaction of the thread. @return how many of these entries were changed */
    long eraseHistory(String type, UUID id, List<Row> rows, Function<String, Optional<String>> without) {
        Map<String, String> hashes = new LinkedHashMap<>();
        List<Object[]> updates = new ArrayList<>();
        for (Row row : rows) {
            without.apply(row.changes()).ifPresent(text -> {
                updates.add(new Object[] {text, row.id()});
                hashes.put(row.id().toString(), sha256(text));
            });
        }
        sql.batch("update mortise_audit set changes = ? where id = ?", updates);
        if (!hashes.isEmpty()) {
            audit.record(new AuditEvent("erased", null, null, null, type, id.toString(), hashes));
        }
        return hashes.size();
    }

    /** An entry of the audit log itself. In the transaction of the thread. */
    void eraseEntry(UUID entry, String details) {
        sql.update("update mortise_audit_event set details = ? where id = ?", details, entry);
        audit.record(new AuditEvent(
                "erased",
                null,
                null,
                null,
                "audit-entry",
                entry.toString(),
                Map.of(entry.toString(), sha256(details))));
    }

    /**
     * Events tell what the entry of the history under their id tells, but older ones have a copy of their own.
     *
     * @param changes by record what may be told of it
     */
    void eraseEvents(Map<UUID, Changes> changes) {
        List<UUID> ids = List.copyOf(changes.keySet());
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<UUID> some = ids.subList(from, Math.min(ids.size(), from + BATCH));
            List<Object[]> events = new ArrayList<>();
            sql.query(
                            "select id, record_id, changes from mortise_event where changes is not null and changes <> '{}'"
                                    + " and record_id in (" + String.join(",", Collections.nCopies(some.size(), "?"))
                                    + ")",
                            row -> changes.get(Sql.uuid(row, "record_id"))
                                    .without(row.getString("changes"))
                                    .map(text -> new Object[] {text, uuid(row)}),
                            some.toArray())
                    .forEach(event -> event.ifPresent(events::add));
            sql.batch("update mortise_event set changes = ? where id = ?", events);
        }
    }

    private static UUID uuid(ResultSet row) {
        try {
            return Sql.uuid(row, "id");
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Lets everybody who follows records know, this record's copies in the search index included. In the thread's transaction. */
    void tell(String type, UUID id, long version, String origin) {
        sql.update(
                "insert into mortise_event (id, kind, record_type, record_id, record_version, at, actor, origin, changes)"
                        + " values (?, 'erased', ?, ?, ?, ?, 'system', ?, '{}')",
                UUID.randomUUID(),
                type,
                id,
                version,
                java.time.Instant.now(),
                origin);
    }

    /** Whether events of these records are still on their way to their log. */
    boolean undispatched(UUID erasure) {
        return sql.first(
                        "select 1 from mortise_event e where e.dispatched = false and e.kind = 'erased' and e.origin = ?"
                                + " fetch first 1 rows only",
                        row -> 1,
                        ErasureRun.origin(erasure))
                .isPresent();
    }

    private List<Row> rows(String type, UUID id) {
        return sql.query(
                "select id, changes from mortise_audit where record_id = ? and record_type = ?",
                row -> new Row(Sql.uuid(row, "id"), row.getString("changes")),
                id,
                type);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
