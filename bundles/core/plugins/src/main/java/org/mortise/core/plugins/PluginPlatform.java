package org.mortise.core.plugins;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Hashtable;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.FeaturesService;
import org.mortise.api.descriptions.DescriptionCheck;
import org.mortise.api.plugins.PluginData;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginManifests;
import org.mortise.api.plugins.PluginVendors;
import org.mortise.api.plugins.Plugins;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.AuditLog;
import org.mortise.api.security.Callers;
import org.mortise.core.capabilities.Capabilities;
import org.mortise.core.guard.PluginCalls;
import org.mortise.core.guard.Quarantine;
import org.mortise.core.inspection.PluginLocation;
import org.mortise.core.persistence.Migrator;
import org.mortise.core.persistence.Sql;
import org.mortise.core.persistence.dormant.DormantData;
import org.mortise.core.persistence.dormant.PluginRemains;
import org.mortise.core.plugins.gate.Gates;
import org.mortise.core.plugins.linkage.ApiFit;
import org.mortise.core.plugins.progress.ProgressBoard;
import org.mortise.core.plugins.starting.StartingRecords;
import org.mortise.core.plugins.starting.UnusedRecords;
import org.mortise.core.plugins.starting.WrittenRecords;
import org.mortise.core.plugins.trust.Policy;
import org.mortise.core.plugins.trust.SignatureCheck;
import org.mortise.core.plugins.trust.Vendors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Puts the parts together and publishes {@link Plugins}. Waits for the end of Karaf's own start: before it, the bundles of the
 * features come one by one, and whatever is missing yet would look as if it had been uninstalled.
 */
@Component(configurationPid = "org.mortise.plugins")
@Designate(ocd = PluginSettings.class)
public final class PluginPlatform {

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<DescriptionCheck> descriptionChecks;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<PluginRemains> remains;

    private final PluginTracker tracker;
    private final Watch watch;
    private final ServiceRegistration<Plugins> registration;
    private final ServiceRegistration<PluginVendors> vendors;
    private final ServiceRegistration<SignatureCheck> signatureCheck;
    private final ServiceRegistration<PluginData> data;
    private final ServiceRegistration<PluginFigures> figures;
    private final ServiceRegistration<ProgressBoard> progress;
    /** False while the tracker reads what is there already: half of it would look as if the other half had gone. */
    private volatile boolean watching;

    private final HealthChecks checks;
    private final Quarantiner quarantiner;
    private final ServiceRegistration<Quarantine> quarantine;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile AuditLog auditLog;

    @Activate
    public PluginPlatform(
            BundleContext context,
            PluginSettings settings,
            @Reference(target = "(mortise.migrated=org.mortise.core.plugins)") DataSource dataSource,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference PluginManifests manifests,
            @Reference RecordTypes recordTypes,
            @Reference Records records,
            @Reference Capabilities capabilities,
            @Reference FeaturesService features,
            @Reference ServiceComponentRuntime componentRuntime,
            @Reference Migrator migrator,
            @Reference DormantData dormantData,
            @Reference Gates gates,
            @Reference PluginCalls calls,
            @Reference BootFinished bootFinished) {
        Clock clock = Clock.systemUTC();
        Duration healthLimit = Duration.ofSeconds(settings.healthLimit());
        Path folder = Path.of(context.getProperty("karaf.base")).resolve(settings.folder());
        Archive archive = new Archive(folder);
        archive.discardReceived();
        Ledger ledger = new Ledger(dataSource, transactions, clock, this::tell);
        Confirmations confirmations = new Confirmations(clock);
        Changes changes = new Changes(healthLimit.multipliedBy(4));
        ContentsReader contentsReader = new ContentsReader(manifests);
        tracker = new PluginTracker(context, contentsReader, id -> changed(id, confirmations), gates::watch);
        checks = new HealthChecks(context, manifests, callers);
        Health health = new Health(context, new Components(componentRuntime), recordTypes, tracker::find, checks);
        LeftThreads leftThreads = new LeftThreads(
                // Of a library, whose main bundle has gone already, the location knows it.
                bundle -> PluginLocation.of(bundle.getLocation())
                        .map(PluginLocation::plugin)
                        .or(() -> manifests.of(bundle).map(PluginManifest::id))
                        .orElse(bundle.getSymbolicName()));
        WrittenRecords written = new WrittenRecords(new Sql(dataSource));
        RecordDesk recordDesk = new RecordDesk(
                new StartingRecords(written, records, recordTypes, callers, transactions), records, capabilities);
        FrameworkRuntime runtime = new FrameworkRuntime(
                context,
                health,
                recordDesk,
                migrator,
                leftThreads,
                healthLimit,
                Duration.ofSeconds(settings.exchangeLimit()));
        FaultPoints faults = FaultPoints.ofSystem();
        UnusedRecords unused = new UnusedRecords(written, records, recordTypes, callers, transactions, this::tell);
        Purger purger = new Purger(
                ledger,
                dormantData,
                () -> Stream.concat(Stream.of(unused), remains.stream()).toList(),
                faults);
        Remover remover = new Remover(runtime, new FeatureOwner(features));
        watch = new Watch(
                changes,
                new Reconciler(
                        ledger,
                        archive,
                        tracker,
                        runtime,
                        remover,
                        health,
                        confirmations,
                        purger,
                        healthLimit.multipliedBy(2)));

        SituationReader situations = new SituationReader(context, ledger::all, tracker, recordTypes);
        ProgressBoard board = new ProgressBoard(clock);
        progress = context.registerService(ProgressBoard.class, board, new Hashtable<>());
        Upgrader upgrader = new Upgrader(
                new Exchange(runtime, gates, faults, board),
                ledger,
                archive,
                tracker,
                remover,
                confirmations,
                faults,
                board);
        SignatureCheck signatures = new SignatureCheck(dataSource, Policy.of(settings.policy()), clock);
        signatureCheck = context.registerService(SignatureCheck.class, signatures, new Hashtable<>());
        PlanDesk plans = new PlanDesk(
                archive,
                new JarReader(contentsReader, () -> descriptionChecks),
                new Admission(signatures, new ApiFit(context), recordTypes, recordDesk),
                situations,
                new Planner(clock, Duration.ofMinutes(settings.planLifetime()), healthLimit),
                new PlanStore(clock, plan -> archive.discard(plan.jar().path())),
                runtime,
                remover,
                tracker,
                ledger,
                upgrader);
        Switch onOff = new Switch(
                ledger,
                archive,
                tracker,
                runtime,
                remover,
                confirmations,
                gates,
                faults,
                board,
                id -> situations.read().dependents(id));
        vendors = context.registerService(
                PluginVendors.class,
                new Vendors(dataSource, transactions, callers, clock, this::tell),
                new Hashtable<>());
        data = context.registerService(
                PluginData.class,
                new DataDesk(
                        callers, changes, ledger, new Exports(folder.resolve("exports"), clock), dormantData, purger),
                new Hashtable<>());
        figures = context.registerService(
                PluginFigures.class, new PluginFigures(ledger, calls, gates, leftThreads), new Hashtable<>());
        quarantiner = new Quarantiner(changes, ledger, onOff);
        quarantine = context.registerService(Quarantine.class, quarantiner, new Hashtable<>());
        runtime.sweep();
        tracker.open();
        // In safe mode what is not started must not look as if it had failed, or had gone.
        watching = !SafeMode.isOn();
        if (watching) {
            watch.look();
        }
        registration = context.registerService(
                Plugins.class,
                new PluginService(callers, changes, ledger, confirmations, plans, onOff),
                new Hashtable<>());
    }

    private void tell(AuditEvent event) {
        AuditLog log = auditLog;
        if (log != null) {
            log.record(event);
        }
    }

    @Deactivate
    void deactivate() {
        registration.unregister();
        vendors.unregister();
        signatureCheck.unregister();
        data.unregister();
        figures.unregister();
        progress.unregister();
        quarantine.unregister();
        quarantiner.close();
        tracker.close();
        watch.close();
        checks.close();
    }

    private void changed(String id, Confirmations confirmations) {
        confirmations.withdraw(id);
        if (watching) {
            watch.look();
        }
    }
}
