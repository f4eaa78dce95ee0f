package org.mortise.core.security.roles;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.records.Transactions;
import org.mortise.core.persistence.Sql;

/** The table of records that are shared with users and teams. */
final class Shares {

    private final Sql sql;
    private final Transactions transactions;

    Shares(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** @param type {@code user} or {@code team} */
    record Share(String type, UUID id, String access, Instant sharedAt, UUID sharedBy) {}

    List<Share> of(String recordType, UUID record) {
        return sql.query(
                "select principal_type, principal_id, access, created_at, created_by from admin_share"
                        + " where record_id = ? and record_type = ? order by created_at, principal_id",
                row -> new Share(
                        row.getString("principal_type"),
                        Sql.uuid(row, "principal_id"),
                        row.getString("access"),
                        Sql.instant(row, "created_at"),
                        Sql.uuid(row, "created_by")),
                record,
                recordType);
    }

    /** Replaces what the principal was given before. */
    void put(String recordType, UUID record, Share share, Runnable told) {
        transactions.required(() -> {
            sql.update("delete from admin_share where record_id = ? and principal_id = ?", record, share.id());
            sql.update(
                    "insert into admin_share (record_type, record_id, principal_type, principal_id, access, created_at,"
                            + " created_by) values (?, ?, ?, ?, ?, ?, ?)",
                    recordType,
                    record,
                    share.type(),
                    share.id(),
                    share.access(),
                    share.sharedAt(),
                    share.sharedBy());
            told.run();
            return null;
        });
    }

    /** @return whether there was one */
    boolean remove(String recordType, UUID record, UUID principal, Runnable told) {
        return transactions.required(() -> {
            int removed = sql.update(
                    "delete from admin_share where record_id = ? and record_type = ? and principal_id = ?",
                    record,
                    recordType,
                    principal);
            if (removed > 0) {
                told.run();
            }
            return removed > 0;
        });
    }

    static Map<String, Object> json(Share share, Map<UUID, String> names) {
        Map<String, Object> json = new java.util.LinkedHashMap<>();
        json.put("type", share.type());
        json.put("id", share.id());
        json.put("name", names.get(share.id()));
        json.put("access", share.access());
        json.put("sharedAt", share.sharedAt().toString());
        json.put("sharedBy", share.sharedBy());
        return json;
    }
}
