package org.mortise.core.imports.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.mortise.core.persistence.Sql;

/** The table {@code mortise_import_mapping}: what users sent with files of the same columns, and what they saved by a name. */
public final class SavedMappings {

    private final Sql sql;

    public SavedMappings(Sql sql) {
        this.sql = sql;
    }

    /** A mapping that somebody saved; everybody may use it. */
    public record Saved(UUID id, String type, String name, String mapping, UUID userId, Instant savedAt) {}

    /** In the thread's transaction. The columns count, not their order. */
    public void remember(UUID id, String type, List<String> header, UUID user, String mapping) {
        sql.update(
                "delete from mortise_import_mapping where record_type = ? and header_key = ? and user_id = ? and name is null",
                type,
                key(header),
                user);
        sql.update(
                "insert into mortise_import_mapping (id, record_type, header_key, user_id, mapping, saved_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id,
                type,
                key(header),
                user,
                mapping,
                Instant.now());
    }

    public Optional<String> remembered(String type, List<String> header, UUID user) {
        return sql.first(
                "select mapping from mortise_import_mapping"
                        + " where record_type = ? and header_key = ? and user_id = ? and name is null"
                        + " order by saved_at desc",
                row -> row.getString(1),
                type,
                key(header),
                user);
    }

    public void save(UUID id, String type, String name, UUID user, String mapping) {
        sql.update(
                "insert into mortise_import_mapping (id, record_type, user_id, name, mapping, saved_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id,
                type,
                user,
                name,
                mapping,
                Instant.now());
    }

    /** @param type null for all types */
    public List<Saved> list(String type) {
        String select = "select * from mortise_import_mapping where name is not null";
        return type == null
                ? sql.query(select + " order by record_type, name, id", SavedMappings::read)
                : sql.query(select + " and record_type = ? order by name, id", SavedMappings::read, type);
    }

    public Optional<Saved> find(UUID id) {
        return sql.first(
                "select * from mortise_import_mapping where name is not null and id = ?", SavedMappings::read, id);
    }

    public void delete(UUID id) {
        sql.update("delete from mortise_import_mapping where id = ?", id);
    }

    private static Saved read(ResultSet row) throws SQLException {
        return new Saved(
                Sql.uuid(row, "id"),
                row.getString("record_type"),
                row.getString("name"),
                row.getString("mapping"),
                Sql.uuid(row, "user_id"),
                Sql.instant(row, "saved_at"));
    }

    private static String key(List<String> header) {
        try {
            byte[] names = String.join("\n", new TreeSet<>(header)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(names));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
