package org.mortise.core.testing;

import javax.sql.CommonDataSource;
import javax.sql.DataSource;
import javax.transaction.TransactionManager;
import org.apache.geronimo.transaction.manager.GeronimoTransactionManager;
import org.mortise.api.records.Transactions;
import org.mortise.core.persistence.Schema;
import org.mortise.core.persistence.Sql;
import org.mortise.core.persistence.internal.RealPersistence;
import org.ops4j.pax.transx.jdbc.ManagedDataSourceBuilder;
import org.ops4j.pax.transx.tm.impl.geronimo.TransactionManagerWrapper;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.xa.PGXADataSource;

/** A {@link TestDatabase} under JTA, with the transaction manager, the pool, the transactions and the gate of a distribution. */
public final class JtaDatabase implements AutoCloseable {

    private final TransactionManager manager;
    private final DataSource dataSource;
    private final RealPersistence persistence;

    /** @param bundles the symbolic names, whose changelogs are on the class path */
    public JtaDatabase(String... bundles) {
        DataSource plain = TestDatabase.migrated(bundles);
        try {
            GeronimoTransactionManager geronimo = new GeronimoTransactionManager();
            manager = geronimo;
            dataSource = ManagedDataSourceBuilder.builder()
                    .name("test")
                    .dataSource(xa(plain))
                    .transactionManager(new TransactionManagerWrapper(geronimo))
                    .minIdle(0)
                    // As in the distribution's org.ops4j.datasource-mortise.cfg, where the reason stands.
                    .idleTimeout(0)
                    .maxPoolSize(20)
                    .build();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        persistence = new RealPersistence(dataSource, manager);
    }

    public TransactionManager manager() {
        return manager;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public Sql sql() {
        return new Sql(dataSource);
    }

    public Transactions transactions() {
        return persistence.transactions();
    }

    public Schema schema() {
        return persistence.schema();
    }

    /** Gives the connections back, of which a server has not many. */
    @Override
    public void close() {
        if (dataSource instanceof AutoCloseable pool) {
            try {
                pool.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static CommonDataSource xa(DataSource plain) {
        if (plain instanceof PGSimpleDataSource postgresql) {
            PGXADataSource xa = new PGXADataSource();
            xa.setUrl(postgresql.getUrl());
            xa.setUser(postgresql.getUser());
            xa.setPassword(postgresql.getPassword());
            xa.setCurrentSchema(postgresql.getCurrentSchema());
            return xa;
        }
        // H2's data source is both.
        return (CommonDataSource) plain;
    }
}
