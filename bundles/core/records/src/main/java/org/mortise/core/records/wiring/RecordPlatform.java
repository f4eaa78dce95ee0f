package org.mortise.core.records.wiring;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import javax.transaction.TransactionManager;
import org.mortise.api.descriptions.DescriptionCheck;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.persistence.CustomColumns;
import org.mortise.api.plugins.HealthCheck;
import org.mortise.api.plugins.PluginManifests;
import org.mortise.api.records.ComputedFields;
import org.mortise.api.records.CustomFields;
import org.mortise.api.records.CustomTypes;
import org.mortise.api.records.RecordPreparer;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Translations;
import org.mortise.api.security.AuditLog;
import org.mortise.api.security.Callers;
import org.mortise.api.security.Permissions;
import org.mortise.core.capabilities.Capabilities;
import org.mortise.core.guard.PluginCalls;
import org.mortise.core.persistence.Migrator;
import org.mortise.core.persistence.Schema;
import org.mortise.core.persistence.Sql;
import org.mortise.core.persistence.dormant.DormantData;
import org.mortise.core.persistence.dormant.FileContents;
import org.mortise.core.records.access.Access;
import org.mortise.core.records.access.SensitiveReads;
import org.mortise.core.records.computed.Backfill;
import org.mortise.core.records.custom.Customization;
import org.mortise.core.records.dormant.PluginDataStore;
import org.mortise.core.records.metadata.RecordDescriptionCheck;
import org.mortise.core.records.metadata.TypeCatalogue;
import org.mortise.core.records.units.Units;
import org.mortise.core.records.write.AutoNumbers;
import org.mortise.core.records.write.Extensions;
import org.mortise.core.records.write.RecordEngine;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Puts the record platform together and registers its services. */
@Component
public final class RecordPlatform {

    private final Units units;
    private final Extensions extensions;
    private final Customization customization;
    private final DescriptionTracker tracker;
    private final Backfill backfill;
    private final MetadataWorkers workers;
    private final List<ServiceRegistration<?>> registrations;
    private volatile Runnable eventSignal;

    /** Not waited for: its tables, like those of everybody, come after the custom columns that stand ready here. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Permissions permissions;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile AuditLog auditLog;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile FileContents fileContents;

    @Activate
    public RecordPlatform(
            BundleContext context,
            @Reference(target = "(mortise.migrated=org.mortise.core.records)") DataSource dataSource,
            // The engine writes into the outbox, whose tables are the events bundle's.
            @Reference(target = "(mortise.migrated=org.mortise.core.events)") DataSource outbox,
            @Reference TransactionManager manager,
            @Reference Transactions transactions,
            @Reference Schema schema,
            @Reference Migrator migrator,
            @Reference Callers callers,
            @Reference PluginManifests manifests,
            @Reference PluginCalls calls,
            @Reference Capabilities capabilities,
            @Reference QueryClock clock) {
        Sql sql = new Sql(dataSource);
        this.units = new Units(manager, schema, sql);
        TypeCatalogue catalogue = new TypeCatalogue(units::isUp);
        this.customization = new Customization(catalogue, units, schema, sql, transactions, () -> callers);
        this.extensions = new Extensions(calls, capabilities, customization::settled);
        AutoNumbers numbers = new AutoNumbers(sql, transactions);
        this.workers =
                new MetadataWorkers(customization, () -> catalogue.types().all().forEach(numbers::prepare));
        RecordEngine engine = new RecordEngine(
                catalogue.types(),
                units,
                sql,
                transactions,
                callers,
                extensions,
                numbers,
                clock,
                new Access(callers, this::permissions),
                new SensitiveReads(callers, () -> auditLog),
                this::signalEvents);
        this.backfill = new Backfill(catalogue.types(), engine.computer(), sql, transactions, callers);
        customization.onPublish(() -> {
            // Plugins that stop with the framework have not gone away.
            if (context.getBundle(0).getState() == Bundle.ACTIVE
                    || context.getBundle(0).getState() == Bundle.STARTING) {
                backfill.look();
            }
        });
        this.registrations = List.of(
                // First: units of plugins deploy only with it.
                context.registerService(CustomColumns.class, customization.columns(), new Hashtable<>()),
                context.registerService(RecordTypes.class, engine.types(), new Hashtable<>()),
                context.registerService(Translations.class, catalogue.texts(), new Hashtable<>()),
                context.registerService(CustomFields.class, customization.fields(), new Hashtable<>()),
                context.registerService(CustomTypes.class, customization.types(), new Hashtable<>()),
                context.registerService(
                        HealthCheck.class, plugin -> customization.lacks(plugin.bundle()), new Hashtable<>()),
                context.registerService(DescriptionCheck.class, new RecordDescriptionCheck(), new Hashtable<>()),
                context.registerService(ComputedFields.class, backfill, new Hashtable<>()),
                context.registerService(
                        DormantData.class,
                        new PluginDataStore(
                                sql, transactions, customization.pluginParts(), migrator, callers, () -> fileContents),
                        new Hashtable<>()),
                context.registerService(Records.class, engine, new Hashtable<>()));
        this.tracker = new DescriptionTracker(context, manifests, catalogue, this::reconcile);
        tracker.open();
    }

    @Deactivate
    void deactivate() throws InterruptedException {
        backfill.close();
        tracker.close();
        registrations.forEach(ServiceRegistration::unregister);
        workers.close();
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            target = "(osgi.unit.name=*)")
    void bindUnit(EntityManagerFactory factory, Map<String, ?> properties) {
        units.add((String) properties.get("osgi.unit.name"), factory);
        reconcile();
    }

    void unbindUnit(EntityManagerFactory factory, Map<String, ?> properties) {
        units.remove((String) properties.get("osgi.unit.name"), factory);
        reconcile();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindPreparer(RecordPreparer preparer, Map<String, ?> properties) {
        extensions.add(preparer, properties);
    }

    void unbindPreparer(RecordPreparer preparer) {
        extensions.remove(preparer);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindValidator(RecordValidator validator, Map<String, ?> properties) {
        extensions.add(validator, properties);
    }

    void unbindValidator(RecordValidator validator) {
        extensions.remove(validator);
    }

    /** Told after each commit that an event waits. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            target = "(mortise.signal=events)")
    void bindSignal(Runnable signal) {
        eventSignal = signal;
    }

    void unbindSignal(Runnable signal) {
        if (eventSignal == signal) {
            eventSignal = null;
        }
    }

    private Permissions permissions() {
        Permissions known = permissions;
        if (known == null) {
            throw ProblemException.of(
                    ProblemType.UNAVAILABLE, "What you may do is not known yet; try again in a moment.");
        }
        return known;
    }

    private void signalEvents() {
        Runnable signal = eventSignal;
        if (signal != null) {
            signal.run();
        }
    }

    private void reconcile() {
        workers.reconcile();
    }
}
