package org.mortise.core.duplicates.scan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mortise.core.duplicates.match.PairScore;
import org.mortise.core.persistence.Sql;

/** The tables of scans and of the pairs that they found. */
public final class Scans {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sql sql;

    public Scans(Sql sql) {
        this.sql = sql;
    }

    /** @param state {@code Running}, {@code Done}, {@code Canceled}, {@code Failed} */
    public record Scan(
            UUID id,
            String type,
            String state,
            long processed,
            Long total,
            long compared,
            long found,
            String askedBy,
            Instant askedAt,
            Instant changedAt,
            String problem) {}

    /** @param state {@code Open}, {@code Dismissed}, {@code Merged} */
    public record Pair(
            UUID id,
            String type,
            UUID one,
            UUID other,
            BigDecimal points,
            List<Map<String, Object>> fields,
            String state,
            String decidedBy) {}

    void begin(UUID id, String type, String by) {
        sql.update(
                "insert into mortise_duplicate_scan (id, record_type, state, processed, compared, found, asked_by, asked_at,"
                        + " changed_at) values (?, ?, 'Running', 0, 0, 0, ?, ?, ?)",
                id,
                type,
                by,
                Instant.now(),
                Instant.now());
    }

    /** @return false when it is to stop */
    boolean progress(UUID id, long processed, long total, long compared, long found) {
        return sql.update(
                        "update mortise_duplicate_scan set processed = ?, total = ?, compared = ?, found = ?, changed_at = ?"
                                + " where id = ? and state = 'Running'",
                        processed,
                        total,
                        compared,
                        found,
                        Instant.now(),
                        id)
                == 1;
    }

    boolean end(UUID id, String state, String problem) {
        return sql.update(
                        "update mortise_duplicate_scan set state = ?, problem = ?, changed_at = ? where id = ? and state ="
                                + " 'Running'",
                        state,
                        problem == null ? null : problem.substring(0, Math.min(1000, problem.length())),
                        Instant.now(),
                        id)
                == 1;
    }

    /** Scans whose process ended in the middle. */
    void endForgotten(Instant silentSince) {
        sql.update(
                "update mortise_duplicate_scan set state = 'Failed', problem = 'The process that ran it ended; scan again.'"
                        + " where state = 'Running' and changed_at < ?",
                silentSince);
    }

    /** What the last scan no longer found, and nobody has decided about, is no pair. */
    void forgetOpen(String type, UUID scan) {
        sql.update(
                "delete from mortise_duplicate_pair where record_type = ? and state = 'Open' and scan_id <> ?",
                type,
                scan);
    }

    void store(String type, UUID scan, PairScore score) {
        boolean ordered = score.one().toString().compareTo(score.other().toString()) < 0;
        UUID one = ordered ? score.one() : score.other();
        UUID other = ordered ? score.other() : score.one();
        BigDecimal points = BigDecimal.valueOf(score.points()).setScale(4, RoundingMode.HALF_UP);
        String fields = json(score.fields());
        int known = sql.update(
                "update mortise_duplicate_pair set points = ?, fields = ?, scan_id = ? where one_id = ? and other_id = ? and"
                        + " record_type = ?",
                points,
                fields,
                scan,
                one,
                other,
                type);
        if (known == 0) {
            sql.update(
                    "insert into mortise_duplicate_pair (id, record_type, one_id, other_id, points, fields, state, scan_id)"
                            + " values (?, ?, ?, ?, ?, ?, 'Open', ?)",
                    UUID.randomUUID(),
                    type,
                    one,
                    other,
                    points,
                    fields,
                    scan);
        }
    }

    public Optional<Scan> scan(UUID id) {
        return sql.first("select * from mortise_duplicate_scan where id = ?", Scans::scan, id);
    }

    public List<Scan> latest() {
        return sql.query(
                "select * from mortise_duplicate_scan order by asked_at desc fetch first 50 rows only", Scans::scan);
    }

    /** The likeliest first. */
    public List<Pair> pairs(String type, String state, int limit, int offset) {
        List<Object> parameters = new ArrayList<>(List.of(state));
        if (type != null) {
            parameters.add(type);
        }
        return sql.query(
                "select * from mortise_duplicate_pair where state = ?" + (type == null ? "" : " and record_type = ?")
                        + " order by points desc, id offset " + offset + " rows fetch first " + limit + " rows only",
                Scans::pair,
                parameters.toArray());
    }

    public Optional<Pair> pair(UUID id) {
        return sql.first("select * from mortise_duplicate_pair where id = ?", Scans::pair, id);
    }

    public void decide(UUID id, String state, String by) {
        sql.update("update mortise_duplicate_pair set state = ?, decided_by = ? where id = ?", state, by, id);
    }

    /** The pair of the two, if a scan has found it. */
    public void decide(String type, UUID one, UUID other, String state, String by) {
        sql.update(
                "update mortise_duplicate_pair set state = ?, decided_by = ? where record_type = ? and (one_id = ? and"
                        + " other_id = ? or one_id = ? and other_id = ?)",
                state,
                by,
                type,
                one,
                other,
                other,
                one);
    }

    private static Scan scan(ResultSet row) throws SQLException {
        Object total = row.getObject("total");
        return new Scan(
                Sql.uuid(row, "id"),
                row.getString("record_type"),
                row.getString("state"),
                row.getLong("processed"),
                total == null ? null : ((Number) total).longValue(),
                row.getLong("compared"),
                row.getLong("found"),
                row.getString("asked_by"),
                Sql.instant(row, "asked_at"),
                Sql.instant(row, "changed_at"),
                row.getString("problem"));
    }

    private static Pair pair(ResultSet row) throws SQLException {
        try {
            return new Pair(
                    Sql.uuid(row, "id"),
                    row.getString("record_type"),
                    Sql.uuid(row, "one_id"),
                    Sql.uuid(row, "other_id"),
                    row.getBigDecimal("points"),
                    JSON.readValue(row.getString("fields"), new TypeReference<List<Map<String, Object>>>() {}),
                    row.getString("state"),
                    row.getString("decided_by"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A pair cannot be read", e);
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
