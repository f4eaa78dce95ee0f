package org.mortise.core.persistence.internal;

import java.util.Hashtable;
import java.util.List;
import javax.sql.DataSource;
import javax.transaction.TransactionManager;
import org.mortise.api.persistence.CustomColumns;
import org.mortise.api.records.Transactions;
import org.mortise.core.persistence.Migrator;
import org.mortise.core.persistence.Schema;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Wires transactions, schema changes and migrations around the one data source of the installation. */
@Component
public final class PersistenceServices {

    static final String RAW_DATA_SOURCE = "(&(osgi.jndi.service.name=mortise)(!(mortise.migrated=*)))";

    private final BundleContext context;
    private final DataSource dataSource;
    private final Migrations migrations;
    private final MigrationExtender extender;
    private final List<ServiceRegistration<?>> registrations;
    private MigrationExtender unitExtender;

    @Activate
    public PersistenceServices(
            BundleContext context,
            @Reference(target = RAW_DATA_SOURCE) DataSource pool,
            @Reference TransactionManager manager) {
        this.context = context;
        ReadConnections reads = new ReadConnections(pool, manager);
        this.dataSource = reads;
        TransactionGate gate = new TransactionGate();
        Transactions transactions = new JtaTransactions(manager, gate);
        LiveSchema schema = new LiveSchema(pool, gate, reads);
        migrations = new Migrations(pool, schema);
        registrations = List.of(
                context.registerService(Transactions.class, transactions, new Hashtable<>()),
                context.registerService(Schema.class, schema, new Hashtable<>()),
                context.registerService(Migrator.class, migrations, new Hashtable<>()));
        extender = new MigrationExtender(context, dataSource, migrations, false);
        extender.open();
    }

    /** A persistence unit asks for its custom columns as soon as it has a data source, so it gets none before they can be told. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    synchronized void bindColumns(CustomColumns columns) {
        unitExtender = new MigrationExtender(context, dataSource, migrations, true);
        unitExtender.open();
    }

    synchronized void unbindColumns(CustomColumns columns) {
        unitExtender.close();
        unitExtender = null;
    }

    @Deactivate
    void deactivate() {
        extender.close();
        registrations.forEach(ServiceRegistration::unregister);
    }
}
