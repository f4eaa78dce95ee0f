package org.mortise.support;

import java.sql.Connection;
import java.sql.Statement;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** H2 in memory, or with {@code -Dmortise.test.postgresql=<JDBC URL>} a schema of its own of that database. */
final class TestDatabase {

    /** Held, since the log manager forgets loggers that nobody holds; Liquibase tells of every index otherwise. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private TestDatabase() {}

    static DataSource migrated(String changelog) throws Exception {
        LIQUIBASE.setLevel(Level.WARNING);
        DataSource dataSource = empty();
        try (Connection connection = dataSource.getConnection()) {
            new Liquibase(
                            changelog,
                            new ClassLoaderResourceAccessor(),
                            DatabaseFactory.getInstance()
                                    .findCorrectDatabaseImplementation(new JdbcConnection(connection)))
                    .update("");
        }
        return dataSource;
    }

    private static DataSource empty() throws Exception {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        String postgresql = System.getProperty("mortise.test.postgresql");
        if (postgresql == null) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
            return h2;
        }
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(postgresql);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + name);
        }
        dataSource.setCurrentSchema(name);
        return dataSource;
    }
}
