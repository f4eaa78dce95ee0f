package org.mortise.core.testing;

import java.sql.Connection;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.h2.jdbcx.JdbcDataSource;
import org.mortise.core.persistence.Sql;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database with the tables of a bundle; one of its own for each call. H2 in memory, or with
 * {@code -Dmortise.test.postgresql=<JDBC URL>} a schema of that database.
 */
public final class TestDatabase {

    /** Held here, since the logging of the JDK forgets the level of a logger that nobody holds. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private TestDatabase() {}

    /** @param bundles the symbolic names, whose changelogs are on the class path */
    public static DataSource migrated(String... bundles) {
        LIQUIBASE.setLevel(Level.WARNING);
        DataSource dataSource = empty();
        for (String bundle : bundles) {
            migrate(dataSource, bundle);
        }
        return dataSource;
    }

    private static void migrate(DataSource dataSource, String bundle) {
        try (Connection connection = dataSource.getConnection()) {
            Scope.child(
                    Scope.Attr.ui,
                    new LoggerUIService(),
                    () -> new Liquibase(
                                    "db/" + bundle + "/changelog.xml",
                                    new ClassLoaderResourceAccessor(),
                                    DatabaseFactory.getInstance()
                                            .findCorrectDatabaseImplementation(new JdbcConnection(connection)))
                            .update(""));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource empty() {
        String postgresql = System.getProperty("mortise.test.postgresql");
        if (postgresql == null) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            return h2;
        }
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(postgresql);
        String schema = "t" + UUID.randomUUID().toString().replace("-", "");
        new Sql(dataSource).update("create schema " + schema);
        dataSource.setCurrentSchema(schema);
        return dataSource;
    }
}
