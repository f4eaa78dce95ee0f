package org.mortise.core.events;

import java.sql.Connection;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.h2.jdbcx.JdbcDataSource;
import org.mortise.core.persistence.Sql;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database with the tables of this bundle; one of its own for each call. H2 in memory, or with
 * {@code -Dmortise.test.postgresql=<JDBC URL>} a schema of that database.
 */
final class TestDatabase {

    private TestDatabase() {}

    static DataSource migrated() {
        DataSource dataSource = empty();
        try (Connection connection = dataSource.getConnection()) {
            new Liquibase(
                            "db/org.mortise.core.events/changelog.xml",
                            new ClassLoaderResourceAccessor(),
                            DatabaseFactory.getInstance()
                                    .findCorrectDatabaseImplementation(new JdbcConnection(connection)))
                    .update("");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return dataSource;
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

    /** What the record engine does in the transaction of a change. */
    static void event(Sql sql, UUID id, String type, UUID record, long version) {
        sql.update(
                "insert into mortise_event (id, kind, record_type, record_id, record_version, at, actor, origin, changes) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                version == 1 ? "created" : "updated",
                type,
                record,
                version,
                Instant.now(),
                "admin",
                "rest",
                "{\"name\":[null,\"Acme\"]}");
    }
}
