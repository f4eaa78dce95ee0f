package org.mortise.core.rest.server;

import java.time.Duration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.servlet.Servlet;
import javax.sql.DataSource;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.transport.DestinationFactoryManager;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.mortise.api.duplicates.DuplicateFinder;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.HealthCheck;
import org.mortise.api.plugins.HealthRequest;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginManifests;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.search.Search;
import org.mortise.api.security.Authentication;
import org.mortise.api.security.Callers;
import org.mortise.api.timeline.TimelineSource;
import org.mortise.core.guard.PluginCalls;
import org.mortise.core.persistence.Sql;
import org.mortise.core.rest.records.DuplicateWarning;
import org.mortise.core.rest.records.Idempotency;
import org.mortise.core.rest.records.RecordResource;
import org.mortise.core.rest.records.WordFilter;
import org.mortise.core.rest.timeline.TimelineReader;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.AnyService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.util.tracker.BundleTracker;

/** Publishes the record types of plugins and the JAX-RS resources of all bundles under {@code /api}. */
@Component(configurationPid = RestSettings.PID)
@Designate(ocd = RestSettings.class)
public final class RestPlatform {

    private final RestWhiteboard whiteboard;
    private final PluginManifests manifests;
    private final TimelineReader timeline;
    private final WordFilter words = new WordFilter();
    private final DuplicateWarning duplicates = new DuplicateWarning();
    private final BundleTracker<Bundle> plugins;
    private final ServiceRegistration<Servlet> servlet;
    private final ServiceRegistration<?> readiness;
    private final ServiceRegistration<HealthCheck> health;
    private volatile Duration requestLimit;

    @Activate
    public RestPlatform(
            BundleContext context,
            @Reference(target = "(mortise.migrated=org.mortise.core.rest)") DataSource dataSource,
            @Reference PluginManifests manifests,
            @Reference RecordTypes types,
            @Reference Records records,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Authentication authentication,
            @Reference PluginCalls calls,
            RestSettings settings) {
        configure(settings);
        this.manifests = manifests;
        Bus bus = BusFactory.getDefaultBus(true);
        Idempotency idempotency = new Idempotency(new Sql(dataSource), transactions, callers);
        this.timeline = new TimelineReader(types, records);
        this.whiteboard = new RestWhiteboard(
                bus,
                callers,
                new GuardedInvoker(calls, () -> requestLimit),
                plugin -> new RecordResource(
                        plugin.id(), types, records, transactions, idempotency, timeline, duplicates, words),
                () -> isStarting(context));
        this.servlet = context.registerService(
                Servlet.class,
                new ApiServlet(registry(bus), whiteboard, bus, authentication, callers),
                new Hashtable<>(Map.of(
                        "osgi.http.whiteboard.servlet.pattern", "/api/*",
                        "osgi.http.whiteboard.servlet.name", "mortise-api",
                        "osgi.http.whiteboard.servlet.asyncSupported", true,
                        "servlet.init.hide-service-list-page", "true")));
        this.health = context.registerService(HealthCheck.class, this::lacks, new Hashtable<>());
        this.readiness = context.registerService(
                Supplier.class, this::unsettled, new Hashtable<>(Map.of("mortise.readiness", "REST server")));
        this.plugins = tracker(context);
        plugins.open();
    }

    /** No server is built anew for it. */
    @Modified
    void configure(RestSettings settings) {
        requestLimit = Duration.ofSeconds(settings.pluginRequestSeconds());
    }

    /** Lists have the parameter q only while it is there; everything else works without. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindSearch(Search search) {
        words.come(search);
    }

    void unbindSearch(Search search) {
        words.go(search);
    }

    @Deactivate
    void deactivate() {
        plugins.close();
        readiness.unregister();
        health.unregister();
        servlet.unregister();
        whiteboard.close();
    }

    @Reference(
            service = AnyService.class,
            target = "(osgi.jaxrs.resource=true)",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindResource(Object resource, ServiceReference<?> reference) {
        address(reference).ifPresent(address -> whiteboard.addResource(resource, address));
    }

    void unbindResource(Object resource) {
        whiteboard.removeResource(resource);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindTimeline(TimelineSource source, Map<String, ?> properties) {
        timeline.add(source, properties.get("mortise.kind"));
    }

    void unbindTimeline(TimelineSource source) {
        timeline.remove(source);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindDuplicates(DuplicateFinder finder) {
        duplicates.use(finder);
    }

    void unbindDuplicates(DuplicateFinder finder) {
        duplicates.forget(finder);
    }

    /** What the service says, else the address of the plugin that it comes from. */
    private Optional<String> address(ServiceReference<?> reference) {
        Object explicit = reference.getProperty("mortise.address");
        if (explicit instanceof String address) {
            return Optional.of(address);
        }
        return reference.getBundle() == null
                ? Optional.empty()
                : manifest(reference.getBundle()).map(PluginManifest::address);
    }

    private Optional<PluginManifest> manifest(Bundle bundle) {
        try {
            return manifests.of(bundle);
        } catch (ProblemException e) {
            // The plugin manager tells the administrator; here it just is no plugin.
            return Optional.empty();
        }
    }

    private BundleTracker<Bundle> tracker(BundleContext context) {
        return new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, null) {
            @Override
            public Bundle addingBundle(Bundle bundle, BundleEvent event) {
                // The libraries of a plugin are served with it.
                boolean describes = bundle.getEntry(PluginManifest.PATH) != null;
                Optional<PluginManifest> manifest = describes ? manifest(bundle) : Optional.empty();
                manifest.ifPresent(plugin -> whiteboard.addPlugin(bundle.getBundleId(), plugin));
                return manifest.isPresent() ? bundle : null;
            }

            @Override
            public void removedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
                whiteboard.removePlugin(bundle.getBundleId());
            }
        };
    }

    private List<String> lacks(HealthRequest plugin) {
        return whiteboard.serves(plugin.address(), plugin.bundle())
                ? List.of()
                : List.of("its REST server is not built");
    }

    private List<String> unsettled() {
        return whiteboard.unsettled().stream()
                .map(address -> address + " is being built")
                .toList();
    }

    private static boolean isStarting(BundleContext context) {
        FrameworkStartLevel level =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkStartLevel.class);
        return level.getStartLevel() < level.getInitialBundleStartLevel();
    }

    private static DestinationRegistry registry(Bus bus) {
        try {
            return ((HTTPTransportFactory) bus.getExtension(DestinationFactoryManager.class)
                            .getDestinationFactory("http://cxf.apache.org/transports/http"))
                    .getRegistry();
        } catch (org.apache.cxf.BusException e) {
            throw new IllegalStateException("CXF has no HTTP transport", e);
        }
    }
}
