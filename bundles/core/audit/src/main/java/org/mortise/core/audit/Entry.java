package org.mortise.core.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.mortise.core.persistence.Sql;

/**
 * An entry of either table, as the chain sees it.
 *
 * @param table in which it stands
 * @param seq its place in the chain; 0 for none yet
 * @param hash of the chain up to it, as it is stored
 * @param contentHash of the content, as it is stored; it stays when the content is erased, so that the chain holds
 */
record Entry(
        Table table,
        UUID id,
        Instant at,
        UUID actorId,
        String actor,
        String origin,
        String address,
        String action,
        String subjectType,
        String subjectId,
        long version,
        String content,
        long seq,
        String hash,
        String contentHash) {

    /** What an erased content is. */
    static final String ERASED = "{}";

    enum Table {
        EVENTS(
                "mortise_audit_event",
                "id, at, actor_id, actor, origin, address, action, subject_type, subject_id, 0 as version, details as content,"
                        + " seal_seq, seal_hash, content_hash"),
        HISTORY(
                "mortise_audit",
                "id, at, actor_id, actor, origin, null as address, action, record_type as subject_type,"
                        + " cast(record_id as varchar(255)) as subject_id, record_version as version, changes as content,"
                        + " seal_seq, seal_hash, content_hash");

        final String table;
        final String columns;

        Table(String table, String columns) {
            this.table = table;
            this.columns = columns;
        }

        String select() {
            return "select " + columns + " from " + table;
        }

        Sql.Row<Entry> reader() {
            return row -> Entry.read(this, row);
        }
    }

    private static Entry read(Table table, ResultSet row) throws SQLException {
        return new Entry(
                table,
                Sql.uuid(row, "id"),
                Sql.instant(row, "at"),
                Sql.uuid(row, "actor_id"),
                row.getString("actor"),
                row.getString("origin"),
                row.getString("address"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getLong("version"),
                row.getString("content"),
                row.getLong("seal_seq"),
                row.getString("seal_hash"),
                row.getString("content_hash"));
    }

    String hashOfContent() {
        return sha256(content == null ? "" : content);
    }

    /** The hash of the chain up to this entry, when it stands behind the former one. */
    String chained(long place, String former, String hashOfContent) {
        StringBuilder text = new StringBuilder();
        for (Object part : new Object[] {
            place,
            former,
            table,
            id,
            at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000,
            actorId,
            actor,
            origin,
            address,
            action,
            subjectType,
            subjectId,
            version,
            hashOfContent
        }) {
            String value = part == null ? "-" : "+" + part;
            // With its length, so that no two rows read the same.
            text.append(value.length()).append(':').append(value);
        }
        return sha256(text.toString());
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
