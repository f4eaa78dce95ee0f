package org.mortise.core.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;

/**
 * DDL on PostgreSQL that waits for a table without making others wait. Whoever waits for a table's exclusive lock stands in
 * front of all writers that come later; so each attempt waits a moment only, and the pauses between grow, in which the writers
 * that queued up get their turn.
 */
final class PatientDdl {

    /** As long as a writer may have to wait for us. */
    private static final int LOCK_TIMEOUT_MILLIS = 100;

    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource dataSource;
    private final Duration patience;

    PatientDdl(DataSource dataSource, Duration patience) {
        this.dataSource = dataSource;
        this.patience = patience;
    }

    void execute(String ddl) throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        while (!attempted(ddl, LOCK_TIMEOUT_MILLIS)) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw busy();
            }
            LockSupport.parkNanos(Duration.ofMillis(pause).toNanos());
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
        }
    }

    static ProblemException busy() {
        return ProblemException.of(
                ProblemType.CONFLICT,
                "schema-busy",
                "A long transaction holds the table; nothing was changed. Try again when it is over.");
    }

    /** @return false when the lock could not be had in time */
    boolean attempted(String ddl, int lockTimeoutMillis) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '" + lockTimeoutMillis + "ms'");
            try {
                statement.execute(ddl);
                return true;
            } finally {
                statement.execute("reset lock_timeout");
            }
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
