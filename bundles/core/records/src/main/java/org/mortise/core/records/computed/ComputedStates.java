package org.mortise.core.records.computed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mortise.api.records.ComputedState;
import org.mortise.core.persistence.Sql;
import org.mortise.core.persistence.SqlFailure;

/** The table {@code mortise_computed_field}: of which definition the stored values are, and how far a computation is. */
final class ComputedStates {

    static final String PENDING = "Pending";
    static final String RUNNING = "Running";
    static final String DONE = "Done";
    static final String FAILED = "Failed";

    private final Sql sql;

    ComputedStates(Sql sql) {
        this.sql = sql;
    }

    /** @param definition what the values were or are to be computed by */
    record Row(ComputedState state, String definition) {}

    List<Row> all() {
        return sql.query(
                "select * from mortise_computed_field order by record_type, field",
                row -> new Row(
                        new ComputedState(
                                row.getString("record_type"),
                                row.getString("field"),
                                row.getString("state"),
                                row.getBoolean("compare_only"),
                                row.getLong("processed"),
                                (Long) row.getObject("total"),
                                row.getLong("different"),
                                Sql.instant(row, "changed_at"),
                                row.getString("problem")),
                        row.getString("definition")));
    }

    Optional<Row> find(String type, String field) {
        return all().stream()
                .filter(row ->
                        row.state().type().equals(type) && row.state().field().equals(field))
                .findFirst();
    }

    /** Asks for a computation; a second node that asks for the same at the same time changes nothing. */
    void request(String type, String field, String definition, boolean compareOnly) {
        int updated = sql.update(
                "update mortise_computed_field set definition = ?, state = ?, compare_only = ?, processed = 0, total = null,"
                        + " different = 0, changed_at = ?, problem = null where record_type = ? and field = ?",
                definition,
                PENDING,
                compareOnly,
                Instant.now(),
                type,
                field);
        if (updated == 0) {
            try {
                sql.update(
                        "insert into mortise_computed_field (record_type, field, definition, state, compare_only, processed,"
                                + " different, changed_at) values (?, ?, ?, ?, ?, 0, 0, ?)",
                        type,
                        field,
                        definition,
                        PENDING,
                        compareOnly,
                        Instant.now());
            } catch (SqlFailure e) {
                if (!e.duplicateKey()) {
                    throw e;
                }
            }
        }
    }

    /** Takes the work, unless another node has it and is alive. */
    boolean claim(String type, String field, Instant deadBefore) {
        return sql.update(
                        "update mortise_computed_field set state = ?, processed = 0, different = 0, changed_at = ? where"
                                + " record_type = ? and field = ? and (state = ? or state = ? and changed_at < ?)",
                        RUNNING,
                        Instant.now(),
                        type,
                        field,
                        PENDING,
                        RUNNING,
                        deadBefore)
                == 1;
    }

    /** @return false when it was asked for anew meanwhile */
    boolean progress(String type, String field, long processed, long total, long different) {
        return sql.update(
                        "update mortise_computed_field set processed = ?, total = ?, different = ?, changed_at = ? where"
                                + " record_type = ? and field = ? and state = ?",
                        processed,
                        total,
                        different,
                        Instant.now(),
                        type,
                        field,
                        RUNNING)
                == 1;
    }

    void end(String type, String field, String state, String problem) {
        sql.update(
                "update mortise_computed_field set state = ?, problem = ?, changed_at = ? where record_type = ? and field = ?"
                        + " and state = ?",
                state,
                problem == null || problem.length() <= 1000 ? problem : problem.substring(0, 1000),
                Instant.now(),
                type,
                field,
                RUNNING);
    }
}
