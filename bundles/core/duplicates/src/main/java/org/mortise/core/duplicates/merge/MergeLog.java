package org.mortise.core.duplicates.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mortise.core.persistence.Sql;

/** The tables of merges: what has to be known to take one back. */
public final class MergeLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sql sql;

    public MergeLog(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param state {@code Merged} or {@code Undone}
     * @param changes per field of the survivor the value before and after, in the JSON form
     */
    public record Merge(
            UUID id,
            String type,
            UUID survivor,
            UUID merged,
            String state,
            Map<String, List<Object>> changes,
            String mergedBy,
            Instant mergedAt,
            String undoneBy,
            Instant undoneAt) {}

    void store(Merge merge, List<Children.Moved> moved) {
        sql.update(
                "insert into mortise_merge (id, record_type, survivor_id, merged_id, state, changes, merged_by, merged_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                merge.id(),
                merge.type(),
                merge.survivor(),
                merge.merged(),
                merge.state(),
                json(merge.changes()),
                merge.mergedBy(),
                merge.mergedAt());
        sql.batch(
                "insert into mortise_merge_child (merge_id, record_type, record_id, field, former) values (?, ?, ?, ?, ?)",
                moved.stream()
                        .map(each -> new Object[] {
                            merge.id(),
                            each.type(),
                            each.id(),
                            each.field(),
                            each.before() == null ? "" : json(each.before())
                        })
                        .toList());
    }

    List<Children.Moved> moved(UUID merge) {
        return sql.query(
                "select * from mortise_merge_child where merge_id = ? order by record_type, record_id, field",
                row -> new Children.Moved(
                        row.getString("record_type"),
                        Sql.uuid(row, "record_id"),
                        row.getString("field"),
                        row.getString("former") == null
                                        || row.getString("former").isEmpty()
                                ? null
                                : parse(row.getString("former"), new TypeReference<Object>() {})),
                merge);
    }

    /** @return false when somebody else was faster */
    boolean undone(UUID id, String by) {
        return sql.update(
                        "update mortise_merge set state = 'Undone', undone_by = ?, undone_at = ? where id = ? and state ="
                                + " 'Merged'",
                        by,
                        Instant.now(),
                        id)
                == 1;
    }

    public Optional<Merge> find(UUID id) {
        return sql.first("select * from mortise_merge where id = ?", MergeLog::merge, id);
    }

    /** The merges that a record took part in, the latest first. */
    public List<Merge> of(String type, UUID record) {
        return sql.query(
                "select * from mortise_merge where record_type = ? and (survivor_id = ? or merged_id = ?) order by merged_at"
                        + " desc",
                MergeLog::merge,
                type,
                record,
                record);
    }

    /** Later merges that stand and have one of the records in them: they have to be taken back first. */
    boolean builtUpon(Merge merge) {
        return of(merge.type(), merge.survivor()).stream()
                .anyMatch(other -> other.state().equals("Merged")
                        && other.merged().equals(merge.survivor())
                        && !other.id().equals(merge.id()));
    }

    private static Merge merge(ResultSet row) throws SQLException {
        return new Merge(
                Sql.uuid(row, "id"),
                row.getString("record_type"),
                Sql.uuid(row, "survivor_id"),
                Sql.uuid(row, "merged_id"),
                row.getString("state"),
                parse(row.getString("changes"), new TypeReference<LinkedHashMap<String, List<Object>>>() {}),
                row.getString("merged_by"),
                Sql.instant(row, "merged_at"),
                row.getString("undone_by"),
                Sql.instant(row, "undone_at"));
    }

    private static <T> T parse(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A merge cannot be read", e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
