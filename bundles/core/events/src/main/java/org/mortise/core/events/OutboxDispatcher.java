package org.mortise.core.events;

import java.time.Clock;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.mortise.api.events.EventSubscriber;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Callers;
import org.mortise.core.capabilities.Capabilities;
import org.mortise.core.guard.PluginCalls;
import org.mortise.core.persistence.Sql;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Starts and stops the dispatcher and follows the subscribers as they come and go. It registers a {@code Runnable} with the
 * property {@code mortise.signal=events}: whoever has committed an event may run it, and needs not.
 */
@Component(service = OutboxDispatcher.class, immediate = true, configurationPid = EventsConfiguration.PID)
@Designate(ocd = EventsConfiguration.class)
public final class OutboxDispatcher {

    private static final int PATIENCE_SECONDS = 10;

    private final Subscribers subscribers;
    private final Signal signal = new Signal();
    private final Dispatcher dispatcher;
    private final ThreadPoolExecutor pool;
    private final Watch watch;
    private final Outbox outbox;
    private final Thread thread;
    private final ServiceRegistration<Runnable> registration;

    @Activate
    public OutboxDispatcher(
            BundleContext context,
            EventsConfiguration configuration,
            @Reference(target = EventTables.MIGRATED) DataSource dataSource,
            @Reference(target = EventTables.HISTORY) DataSource history,
            @Reference Transactions transactions,
            @Reference PluginCalls calls,
            @Reference Capabilities capabilities,
            @Reference Callers callers) {
        subscribers = new Subscribers(calls, capabilities, Duration.ofSeconds(configuration.secondsPerEvent()));
        Sql sql = new Sql(dataSource);
        Clock clock = Clock.systemUTC();
        RetryPolicy retries =
                new RetryPolicy(configuration.attempts(), Duration.ofSeconds(configuration.retrySeconds()));
        Deliveries deliveries = new Deliveries(sql);
        Subscriptions subscriptions = new Subscriptions(sql, transactions);
        AtomicInteger number = new AtomicInteger();
        outbox = new Outbox(sql);
        pool = (ThreadPoolExecutor) Executors.newFixedThreadPool(
                configuration.threads(), work -> new Thread(work, "mortise-events-" + number.incrementAndGet()));
        watch = new Watch(pool);
        dispatcher = new Dispatcher(
                subscribers,
                subscriptions,
                new Transfer(sql, transactions, subscriptions),
                deliveries,
                new Retention(sql, transactions, Duration.ofHours(configuration.retentionHours()), clock),
                subscriber -> new Courier(subscriber, deliveries, transactions, callers, retries, clock),
                pool,
                watch,
                signal,
                clock);
        thread = new Thread(dispatcher, "mortise-events");
        thread.start();
        registration = context.registerService(Runnable.class, signal, signalProperties());
    }

    private static Dictionary<String, Object> signalProperties() {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("mortise.signal", "events");
        return properties;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSubscriber(EventSubscriber service, Map<String, Object> properties) {
        subscribers.add(service, properties);
        signal.run();
    }

    void removeSubscriber(EventSubscriber service) {
        subscribers.remove(service);
    }

    Subscribers subscribers() {
        return subscribers;
    }

    Outbox outbox() {
        return outbox;
    }

    /** How many subscribers hang now. */
    long overdue() {
        return watch.overdue();
    }

    void wake() {
        signal.run();
    }

    /** Lets the transactions in hand end; what is not delivered by then is delivered after the next start. */
    @Deactivate
    void deactivate() throws InterruptedException {
        registration.unregister();
        dispatcher.stop();
        pool.shutdown();
        thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        if (!pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            pool.shutdownNow();
        }
    }
}
