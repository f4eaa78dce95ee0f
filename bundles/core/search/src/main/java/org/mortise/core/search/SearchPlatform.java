package org.mortise.core.search;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Hashtable;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.mortise.api.events.EventLog;
import org.mortise.api.privacy.PersonalDataHolder;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.search.IndexStatus;
import org.mortise.api.search.Search;
import org.mortise.api.search.SearchIndex;
import org.mortise.api.security.Callers;
import org.mortise.api.security.Permissions;
import org.mortise.api.security.SharedRecords;
import org.mortise.core.search.feed.FeedSettings;
import org.mortise.core.search.feed.IndexKeeping;
import org.mortise.core.search.find.Finder;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Starts and stops the keeping of the index, and offers what others use of it. */
@Component(service = SearchIndex.class, immediate = true, configurationPid = SearchConfiguration.PID)
@Designate(ocd = SearchConfiguration.class)
public final class SearchPlatform implements SearchIndex {

    private final IndexKeeping keeping;
    private final Callers callers;
    private final List<ServiceRegistration<?>> registrations;

    @Activate
    public SearchPlatform(
            BundleContext context,
            SearchConfiguration configuration,
            @Reference EventLog log,
            @Reference Records records,
            @Reference RecordTypes types,
            @Reference Callers callers,
            @Reference Permissions permissions,
            @Reference SharedRecords shared) {
        this.callers = callers;
        FeedSettings settings = new FeedSettings(
                folder(context, configuration),
                Duration.ofMillis(configuration.refreshMillis()),
                Duration.ofSeconds(configuration.commitSeconds()),
                configuration.memoryMegabytes());
        this.keeping = new IndexKeeping(settings, log, records, types, callers).start();
        this.registrations = List.of(
                context.registerService(
                        PersonalDataHolder.class,
                        new ErasedRecords(keeping),
                        properties("mortise.holder", "search index")),
                context.registerService(
                        Search.class,
                        new Finder(keeping, records, types, callers, permissions, shared),
                        new Hashtable<>()),
                context.registerService(Supplier.class, this::degraded, properties("mortise.degraded", "search")),
                gauge(context, "mortise_search_documents", "Records in the search index", IndexStatus::documents),
                gauge(context, "mortise_search_index_bytes", "Size of the search index", IndexStatus::bytes),
                gauge(
                        context,
                        "mortise_search_events_behind",
                        "Events that are not in the search index yet",
                        IndexStatus::behind));
    }

    @Override
    public IndexStatus status() {
        callers.requireAdministrator();
        return keeping.status();
    }

    @Override
    public IndexStatus rebuild() {
        callers.requireAdministrator();
        keeping.rebuildNow("commanded by " + callers.current().name());
        return keeping.status();
    }

    @Deactivate
    void deactivate() {
        registrations.forEach(ServiceRegistration::unregister);
        keeping.close();
    }

    /** What those should know who look after the node; it is ready all the same. */
    private List<String> degraded() {
        IndexStatus status = keeping.status();
        if (status.complete()) {
            return List.of();
        }
        String progress =
                status.rebuild() == null ? "" : ": " + status.rebuild().line();
        return List.of("not every record can be found yet" + progress);
    }

    private static Path folder(BundleContext context, SearchConfiguration configuration) {
        return configuration.folder().isBlank()
                ? Path.of(context.getProperty("karaf.data"))
                        .resolve("../search")
                        .normalize()
                : Path.of(configuration.folder());
    }

    private ServiceRegistration<LongSupplier> gauge(
            BundleContext context, String name, String help, ToLongFunction<IndexStatus> value) {
        Hashtable<String, Object> properties = properties("mortise.gauge", name);
        properties.put("mortise.help", help);
        LongSupplier gauge = () -> value.applyAsLong(keeping.status());
        return context.registerService(LongSupplier.class, gauge, properties);
    }

    private static Hashtable<String, Object> properties(String key, String value) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(key, value);
        return properties;
    }
}
