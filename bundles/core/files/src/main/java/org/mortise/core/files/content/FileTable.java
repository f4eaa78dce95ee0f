package org.mortise.core.files.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mortise.api.records.StoredFile;
import org.mortise.core.persistence.Sql;
import org.mortise.core.persistence.SqlFailure;

/**
 * The tables of files, which are the record engine's: it makes files the values of records and releases them. Here they are made, and
 * removed when nobody has them.
 */
public final class FileTable {

    private final Sql sql;

    public FileTable(Sql sql) {
        this.sql = sql;
    }

    public Optional<FileRow> find(UUID id) {
        return sql.first(
                "select id, name, size_bytes, content_type, sha256, record_type, record_id, field, created_by"
                        + " from mortise_file where id = ?",
                row -> new FileRow(
                        new StoredFile(
                                Sql.uuid(row, "id"),
                                row.getString("name"),
                                row.getLong("size_bytes"),
                                row.getString("content_type"),
                                row.getString("sha256")),
                        row.getString("record_type"),
                        Sql.uuid(row, "record_id"),
                        row.getString("field"),
                        Sql.uuid(row, "created_by")),
                id);
    }

    /** Says before the content is stored that it is wanted, so that nobody removes it for a while. */
    void touch(String sha256, Instant now) {
        String update = "update mortise_file_content set touched_at = ? where sha256 = ?";
        if (sql.update(update, now, sha256) == 0) {
            try {
                sql.update("insert into mortise_file_content (sha256, touched_at) values (?, ?)", sha256, now);
            } catch (SqlFailure e) {
                if (!e.duplicateKey()) {
                    throw e;
                }
            }
        }
    }

    /** A file that nobody has yet. In the caller's transaction, which keeps the content from being removed. */
    void insert(StoredFile file, UUID createdBy, Instant now) {
        if (sql.query(
                        "select sha256 from mortise_file_content where sha256 = ? for update",
                        row -> row.getString(1),
                        file.sha256())
                .isEmpty()) {
            throw new IllegalStateException("The content " + file.sha256() + " was removed while it was uploaded");
        }
        sql.update(
                "insert into mortise_file (id, name, size_bytes, content_type, sha256, created_at, created_by, released_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                file.id(),
                file.name(),
                file.size(),
                file.contentType(),
                file.sha256(),
                now,
                createdBy,
                now);
    }

    /** @return how many files were forgotten that nobody has had since then */
    int forget(Instant before) {
        return sql.update("delete from mortise_file where released_at < ?", before);
    }

    /** Forgets the files with this content that no record has. */
    void forgetFree(String sha256) {
        sql.update(
                "delete from mortise_file where sha256 = ? and (record_id is null or released_at is not null)", sha256);
    }

    /** Whether there is such a content, in any file or in none. */
    public boolean knows(String sha256) {
        return sql.first("select 1 from mortise_file_content where sha256 = ?", row -> true, sha256)
                .orElse(false);
    }

    List<String> unused(Instant before, int most) {
        return sql.query(
                "select sha256 from mortise_file_content c where touched_at < ? and not exists"
                        + " (select 1 from mortise_file f where f.sha256 = c.sha256) fetch first " + most
                        + " rows only",
                row -> row.getString(1),
                before);
    }

    /** Whether the content may be removed now. When it may, nobody refers to it or touches it before the transaction ends. */
    boolean removable(String sha256, Instant before) {
        boolean old = !sql.query(
                        "select sha256 from mortise_file_content where sha256 = ? and touched_at < ? for update",
                        row -> row.getString(1),
                        sha256,
                        before)
                .isEmpty();
        return old
                && sql.query("select id from mortise_file where sha256 = ?", row -> row.getString(1), sha256)
                        .isEmpty();
    }

    void removed(String sha256) {
        sql.update("delete from mortise_file_content where sha256 = ?", sha256);
    }
}
