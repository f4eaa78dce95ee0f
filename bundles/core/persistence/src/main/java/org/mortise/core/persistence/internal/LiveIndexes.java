package org.mortise.core.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Indexes on PostgreSQL, made {@code concurrently}: writers go on, and the index waits for the transactions that are older than
 * it. One that had to give up is invalid, and in the way of its name.
 */
final class LiveIndexes {

    private static final int LOCK_TIMEOUT_MILLIS = 5_000;
    private static final String VALID = "select i.indisvalid from pg_index i where i.indexrelid = to_regclass(?)";

    private final DataSource dataSource;
    private final PatientDdl ddl;

    LiveIndexes(DataSource dataSource, PatientDdl ddl) {
        this.dataSource = dataSource;
        this.ddl = ddl;
    }

    void make(String name, String table, List<String> columns) throws SQLException {
        Boolean valid = valid(name);
        if (Boolean.FALSE.equals(valid)) {
            drop(name);
        }
        if (Boolean.TRUE.equals(valid)) {
            return;
        }
        String create = "create index concurrently if not exists " + name + " on " + table + " ("
                + String.join(", ", columns) + ")";
        if (!ddl.attempted(create, LOCK_TIMEOUT_MILLIS)) {
            drop(name);
            throw PatientDdl.busy();
        }
    }

    void drop(String name) throws SQLException {
        if (!ddl.attempted("drop index concurrently if exists " + name, LOCK_TIMEOUT_MILLIS)) {
            throw PatientDdl.busy();
        }
    }

    /** Null when there is none. */
    private Boolean valid(String name) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(VALID)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getBoolean(1) : null;
            }
        }
    }
}
