package org.mortise.core.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import org.mortise.core.persistence.MadeByMigrations;
import org.mortise.core.persistence.Migrator;
import org.mortise.core.persistence.Schema;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables of one bundle up to date with Liquibase, under its lock and recorded with its checksums. A bundle whose
 * changelog is the one that ran last is not looked at again: Liquibase alone costs more than a second of every start.
 */
final class Migrations implements Migrator {

    static final String HEADER = "Mortise-Migrations";

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final DataSource dataSource;
    private final Schema schema;
    private final MigrationLedger ledger;

    Migrations(DataSource dataSource, Schema schema) {
        this.dataSource = dataSource;
        this.schema = schema;
        this.ledger = new MigrationLedger(dataSource);
    }

    @Override
    public void migrate(Bundle bundle) {
        String changelog = bundle.getHeaders("").get(HEADER);
        try {
            if (changelog != null) {
                run(bundle, changelog);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public MadeByMigrations made(String bundle) {
        return ledger.made(bundle);
    }

    @Override
    public synchronized void forget(String bundle) {
        ledger.forget(bundle);
    }

    synchronized void run(Bundle bundle, String changelog) throws Exception {
        String checksum = ChangelogChecksum.of(bundle, changelog);
        if (ledger.ranLast(bundle.getSymbolicName(), checksum)) {
            return;
        }
        // H2 rebuilds tables on DDL, so everybody else waits; PostgreSQL takes its locks table by table.
        MadeByMigrations[] made = new MadeByMigrations[1];
        schema.change(java.util.List.of(), () -> {
            made[0] = update(bundle, changelog);
            return null;
        });
        ledger.record(bundle.getSymbolicName(), checksum, made[0]);
        LOG.info("The tables of {} are up to date", bundle.getSymbolicName());
    }

    private MadeByMigrations update(Bundle bundle, String changelog) throws Exception {
        ClassLoader former = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(Liquibase.class.getClassLoader());
        try (Connection connection = dataSource.getConnection();
                BundleResources resources = new BundleResources(bundle)) {
            Map<String, Object> scope = Map.of(
                    Scope.Attr.classLoader.name(),
                    Liquibase.class.getClassLoader(),
                    Scope.Attr.resourceAccessor.name(),
                    resources);
            return migrate(scope, changelog, connection, resources);
        } finally {
            Thread.currentThread().setContextClassLoader(former);
        }
    }

    private static MadeByMigrations migrate(
            Map<String, Object> scope, String changelog, Connection connection, BundleResources resources)
            throws Exception {
        try {
            return Scope.child(scope, () -> {
                Database database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                Liquibase liquibase = new Liquibase(changelog, resources, database);
                liquibase.update("");
                return MadeByChanges.of(liquibase.getDatabaseChangeLog());
            });
        } finally {
            restoreAutoCommit(connection);
        }
    }

    /** Liquibase leaves the pooled connection in manual commit; whoever got it next would lose what he writes. */
    private static void restoreAutoCommit(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
