package org.mortise.core.persistence.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.core.persistence.Schema;
import org.mortise.core.persistence.SqlFailure;

/** {@link Schema} by JDBC: behind the gate on H2, with a lock time-out and patience on PostgreSQL. */
final class LiveSchema implements Schema {

    private static final int ATTEMPTS = 100;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource dataSource;
    private final TransactionGate gate;
    private final Database database;

    LiveSchema(DataSource dataSource, TransactionGate gate) {
        this.dataSource = dataSource;
        this.gate = gate;
        this.database = identify(dataSource);
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public void change(List<String> statements, Callable<?> afterwards) {
        boolean gated = database == Database.H2;
        if (gated) {
            gate.close();
        }
        try {
            execute(statements);
            if (afterwards != null) {
                afterwards.call();
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (gated) {
                gate.open();
            }
        }
    }

    @Override
    public <T> T steady(Supplier<T> work) {
        if (database != Database.H2) {
            return work.get();
        }
        gate.enter();
        try {
            return work.get();
        } finally {
            gate.leave();
        }
    }

    @Override
    public boolean hasColumn(String table, String column) {
        boolean upper = database == Database.H2;
        try (Connection connection = dataSource.getConnection();
                ResultSet columns = connection
                        .getMetaData()
                        .getColumns(
                                null,
                                connection.getSchema(),
                                upper ? table.toUpperCase(Locale.ROOT) : table,
                                upper ? column.toUpperCase(Locale.ROOT) : column)) {
            return columns.next();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private void execute(List<String> statements) throws SQLException {
        for (String ddl : statements) {
            for (int attempt = 1; !executed(ddl, attempt); attempt++) {
                // The writers that queued behind our waiting ALTER get their turn before we ask again.
                LockSupport.parkNanos(50_000_000L);
            }
        }
    }

    private boolean executed(String ddl, int attempt) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (database == Database.POSTGRESQL) {
                statement.execute("set lock_timeout = '300ms'");
            }
            try {
                statement.execute(ddl);
                return true;
            } finally {
                if (database == Database.POSTGRESQL) {
                    statement.execute("reset lock_timeout");
                }
            }
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState()) && attempt < ATTEMPTS) {
                return false;
            }
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw ProblemException.of(
                        ProblemType.CONFLICT, "schema-busy", "A long transaction holds the table; try again later.");
            }
            throw e;
        }
    }

    private static Database identify(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "H2" -> Database.H2;
                case "PostgreSQL" -> Database.POSTGRESQL;
                default ->
                    throw new IllegalStateException(
                            "Mortise runs on H2 and PostgreSQL; the configured database is " + product);
            };
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
