package org.mortise.core.persistence.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.core.persistence.SqlFailure;

/** PostgreSQL's advisory lock for changes of the schema: held by a connection, and gone with it when the node dies. */
final class AdvisoryLock {

    /** Ours alone in the database; any number that stays the same does. */
    private static final long KEY = 4_610_113_279L;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataSource dataSource;

    AdvisoryLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    <T> T holding(Supplier<T> work) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            acquire(statement);
            try {
                return work.get();
            } finally {
                statement.execute("select pg_advisory_unlock(" + KEY + ")");
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static void acquire(Statement statement) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!tried(statement)) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw ProblemException.of(
                        ProblemType.CONFLICT, "schema-busy", "Another node changes the tables; try again later.");
            }
            LockSupport.parkNanos(100_000_000L);
        }
    }

    private static boolean tried(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + KEY + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
