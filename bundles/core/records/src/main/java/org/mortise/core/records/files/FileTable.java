package org.mortise.core.records.files;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.records.StoredFile;
import org.mortise.core.persistence.Sql;

/**
 * The table {@code mortise_file}: what is known of each uploaded file, and whose it is. The content lies elsewhere, and the files
 * bundle removes it once no row names it any more.
 */
public final class FileTable {

    private static final int BATCH = 500;
    private static final String COLUMNS =
            "id, name, size_bytes, content_type, sha256, record_type, record_id, field, created_by";

    private final Sql sql;

    public FileTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * A file and its owner.
     *
     * @param type of the record that has it as a value; null while no record does
     * @param field of the record
     */
    public record Row(StoredFile file, String type, UUID record, String field, UUID createdBy) {}

    /** What is known of the files; those that are not there are absent. */
    public Map<UUID, StoredFile> find(Collection<UUID> ids) {
        Map<UUID, StoredFile> found = new HashMap<>();
        rows(ids, "").forEach(row -> found.put(row.file().id(), row.file()));
        return found;
    }

    /** The same with the owners, and nobody else may claim or clear them until the transaction ends. */
    public List<Row> lock(Collection<UUID> ids) {
        return rows(ids, " order by id for update");
    }

    /** @param typeRecordFieldFile which file is now the value of which field */
    public void claim(List<Object[]> typeRecordFieldFile) {
        sql.batch(
                "update mortise_file set record_type = ?, record_id = ?, field = ?, released_at = null where id = ?",
                typeRecordFieldFile);
    }

    /** From now on the files are nobody's, unless another record has claimed them. */
    public void release(Collection<UUID> files, UUID record, Instant at) {
        List<Object[]> rows = new ArrayList<>();
        files.forEach(file -> rows.add(new Object[] {at, file, record}));
        sql.batch(
                "update mortise_file set record_type = null, record_id = null, field = null, released_at = ?"
                        + " where id = ? and record_id = ?",
                rows);
    }

    /** The files of a record that is purged are nobody's any more at once; their content goes when the cleaner comes by. */
    public void forget(Collection<UUID> files, UUID record) {
        List<Object[]> rows = new ArrayList<>();
        files.forEach(file -> rows.add(new Object[] {file, record}));
        sql.batch("delete from mortise_file where id = ? and record_id = ?", rows);
    }

    private List<Row> rows(Collection<UUID> ids, String suffix) {
        List<Row> rows = new ArrayList<>();
        List<UUID> all = new ArrayList<>(ids);
        for (int i = 0; i < all.size(); i += BATCH) {
            List<UUID> batch = all.subList(i, Math.min(all.size(), i + BATCH));
            rows.addAll(sql.query(
                    "select " + COLUMNS + " from mortise_file where id in ("
                            + String.join(",", Collections.nCopies(batch.size(), "?")) + ")" + suffix,
                    row -> new Row(
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
                    batch.toArray()));
        }
        return rows;
    }
}
