package org.mortise.core.persistence.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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
        schema.change(List.of(), () -> {
            made[0] = update(bundle, changelog);
            return null;
        });
        ledger.record(bundle.getSymbolicName(), checksum, made[0]);
        LOG.info("The tables of {} are up to date", bundle.getSymbolicName());
    }

    @Override
    public synchronized List<String> pending(Path jar, String changelog) {
        try {
            return with(new JarResources(jar), changelog, PendingSql::of);
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private MadeByMigrations update(Bundle bundle, String changelog) throws Exception {
        return with(new BundleResources(bundle), changelog, liquibase -> {
            liquibase.update("");
            return MadeByChanges.of(liquibase.getDatabaseChangeLog());
        });
    }

    private interface Work<T> {

        T with(Liquibase liquibase) throws Exception;
    }

    private <T> T with(ChangelogResources resources, String changelog, Work<T> work) throws Exception {
        ClassLoader former = Thread.currentThread().getContextClassLoader();
        ClassLoader own = Liquibase.class.getClassLoader();
        Thread.currentThread().setContextClassLoader(own);
        try (Connection connection = dataSource.getConnection()) {
            Map<String, Object> scope =
                    Map.of(Scope.Attr.classLoader.name(), own, Scope.Attr.resourceAccessor.name(), resources);
            try {
                return Scope.child(scope, () -> {
                    Database database = DatabaseFactory.getInstance()
                            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
                    return work.with(new Liquibase(changelog, resources, database));
                });
            } finally {
                restoreAutoCommit(connection);
            }
        } finally {
            Thread.currentThread().setContextClassLoader(former);
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
