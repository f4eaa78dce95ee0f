package org.mortise.core.persistence.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.mortise.core.persistence.Schema;
import org.mortise.core.persistence.SqlFailure;

/** {@link Schema} by JDBC: behind the gate on H2, with a lock time-out and patience on PostgreSQL. */
final class LiveSchema implements Schema {

    /** How long a change waits for a table that somebody else holds. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataSource dataSource;
    private final TransactionGate gate;
    private final ReadConnections reads;
    private final Database database;
    private final PatientDdl ddl;
    private final LiveIndexes indexes;

    /** @param reads what every steady read gets its connection from */
    LiveSchema(DataSource dataSource, TransactionGate gate, ReadConnections reads) {
        this.reads = reads;
        this.dataSource = dataSource;
        this.gate = gate;
        this.database = identify(dataSource);
        this.ddl = new PatientDdl(dataSource, PATIENCE);
        this.indexes = new LiveIndexes(dataSource, ddl);
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
            return reads.during(work);
        }
        gate.enter();
        try {
            return reads.during(work);
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

    @Override
    public boolean hasTable(String table) {
        boolean upper = database == Database.H2;
        try (Connection connection = dataSource.getConnection();
                ResultSet tables = connection
                        .getMetaData()
                        .getTables(
                                null, connection.getSchema(), upper ? table.toUpperCase(Locale.ROOT) : table, null)) {
            return tables.next();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    @Override
    public void index(String name, String table, List<String> columns) {
        if (database == Database.H2) {
            change(
                    List.of("create index if not exists " + name + " on " + table + " (" + String.join(", ", columns)
                            + ")"),
                    null);
            return;
        }
        try {
            indexes.make(name, table, columns);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    @Override
    public void dropIndex(String name) {
        if (database == Database.H2) {
            change(List.of("drop index if exists " + name), null);
            return;
        }
        try {
            indexes.drop(name);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    @Override
    public <T> T alone(Supplier<T> work) {
        return database == Database.H2 ? work.get() : new AdvisoryLock(dataSource).holding(work);
    }

    private void execute(List<String> statements) throws SQLException {
        for (String statement : statements) {
            if (database == Database.POSTGRESQL) {
                ddl.execute(statement);
            } else {
                try (Connection connection = dataSource.getConnection();
                        Statement plain = connection.createStatement()) {
                    plain.execute(statement);
                }
            }
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
