package org.mortise.core.persistence.internal;

import java.util.Hashtable;
import javax.sql.DataSource;
import javax.transaction.TransactionManager;
import org.mortise.api.records.Transactions;
import org.mortise.core.persistence.Schema;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Wires transactions, schema changes and migrations around the one data source of the installation. */
@Component
public final class PersistenceServices {

    static final String RAW_DATA_SOURCE = "(&(osgi.jndi.service.name=mortise)(!(mortise.migrated=*)))";

    private final MigrationExtender extender;
    private final java.util.List<org.osgi.framework.ServiceRegistration<?>> registrations;

    @Activate
    public PersistenceServices(
            BundleContext context,
            @Reference(target = RAW_DATA_SOURCE) DataSource dataSource,
            @Reference TransactionManager manager) {
        TransactionGate gate = new TransactionGate();
        Transactions transactions = new JtaTransactions(manager, gate);
        LiveSchema schema = new LiveSchema(dataSource, gate);
        registrations = java.util.List.of(
                context.registerService(Transactions.class, transactions, new Hashtable<>()),
                context.registerService(Schema.class, schema, new Hashtable<>()));
        extender = new MigrationExtender(context, dataSource, new Migrations(dataSource, schema));
        extender.open();
    }

    @Deactivate
    void deactivate() {
        extender.close();
        registrations.forEach(org.osgi.framework.ServiceRegistration::unregister);
    }
}
