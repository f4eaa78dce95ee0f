package org.mortise.core.persistence.internal;

import javax.sql.DataSource;
import javax.transaction.TransactionManager;
import org.mortise.api.records.Transactions;
import org.mortise.core.persistence.Schema;

/** Lets tests of other bundles have what the persistence bundle registers as services in a distribution. */
public final class RealPersistence {

    private final TransactionGate gate = new TransactionGate();
    private final Transactions transactions;
    private final Schema schema;

    public RealPersistence(DataSource dataSource, TransactionManager manager) {
        this.transactions = new JtaTransactions(manager, gate);
        this.schema = new LiveSchema(dataSource, gate, new ReadConnections(dataSource, manager));
    }

    public Transactions transactions() {
        return transactions;
    }

    public Schema schema() {
        return schema;
    }
}
