package org.mortise.core.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Plain SQL on the platform's own tables, in the JTA transaction of the calling thread when there is one. Safe for use by many
 * threads. A failure is a {@link SqlFailure}; whether it was a violated unique key is asked of it.
 */
public final class Sql {

    /** From so many rows on it pays to open a COPY. */
    private static final int COPY_ROWS = 16;

    private final DataSource dataSource;
    private volatile Boolean postgres;

    public Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes an object of the row at which the result set stands. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @param parameters for the question marks; UUID, Instant, String, numbers, Boolean, byte[] or null; on PostgreSQL String[] too */
    public <T> List<T> query(String sql, Row<T> mapper, Object... parameters) {
        return connected(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, parameters);
                try (ResultSet rows = statement.executeQuery()) {
                    List<T> result = new ArrayList<>();
                    while (rows.next()) {
                        result.add(mapper.read(rows));
                    }
                    return result;
                }
            }
        });
    }

    /** A statement, and who takes its rows. */
    public record Question(String sql, Row<?> consumer) {}

    /**
     * Several questions, in one round trip to the database where it can.
     *
     * @param parameters of each of them
     */
    public void all(List<Question> questions, Object... parameters) {
        if (!postgres()) {
            questions.forEach(question -> query(question.sql(), question.consumer(), parameters));
            return;
        }
        String together = questions.stream().map(Question::sql).collect(Collectors.joining("; "));
        Object[] repeated = Collections.nCopies(questions.size(), parameters).stream()
                .flatMap(Arrays::stream)
                .toArray();
        connected(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(together)) {
                bind(statement, repeated);
                statement.execute();
                for (Question question : questions) {
                    try (ResultSet rows = statement.getResultSet()) {
                        while (rows.next()) {
                            question.consumer().read(rows);
                        }
                    }
                    statement.getMoreResults();
                }
                return null;
            }
        });
    }

    /** Row by row, for results that are too long for the memory. In a transaction: PostgreSQL has cursors nowhere else. */
    public void each(String sql, int fetchSize, Row<?> consumer, Object... parameters) {
        connected(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(fetchSize);
                bind(statement, parameters);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        consumer.read(rows);
                    }
                    return null;
                }
            }
        });
    }

    public <T> Optional<T> first(String sql, Row<T> mapper, Object... parameters) {
        List<T> rows = query(sql, mapper, parameters);
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    /** @return the number of rows changed */
    public int update(String sql, Object... parameters) {
        return connected(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, parameters);
                return statement.executeUpdate();
            }
        });
    }

    /**
     * The same statement for many rows, in one round trip to the database where it can.
     *
     * @return for each row how many rows of the table changed
     */
    public int[] batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        return connected(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Object[] row : rows) {
                    bind(statement, row);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    /** New rows of one table: in one round trip, and where the database has a quicker way for many rows, by that. */
    public void insert(String table, List<String> columns, List<Object[]> rows) {
        String target = table + " (" + String.join(", ", columns) + ")";
        if (rows.size() >= COPY_ROWS && postgres() && CopyText.knows(rows)) {
            connected(connection -> {
                PostgresCopy.insert(connection, target, rows);
                return null;
            });
            return;
        }
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        batch("insert into " + target + " values (" + marks + ")", rows);
    }

    /** Whether statements may use what only PostgreSQL has. */
    public boolean postgres() {
        if (postgres == null) {
            postgres = connected(connection ->
                    connection.getMetaData().getDatabaseProductName().equals("PostgreSQL"));
        }
        return postgres;
    }

    /** Null-safe reading of a {@code timestamp with time zone}. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            statement.setObject(i + 1, value instanceof Instant instant ? Timestamp.from(instant) : value);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T connected(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
