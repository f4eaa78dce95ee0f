package org.mortise.core.events;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.mortise.api.events.EventSubscriber;
import org.mortise.core.capabilities.Capabilities;
import org.mortise.core.guard.Guard;
import org.mortise.core.persistence.Sql;
import org.mortise.core.testing.FakeCallers;
import org.mortise.core.testing.LocalTransactions;

/** One node's dispatcher on a database, wired as the component wires it. */
final class Node implements AutoCloseable {

    static final RetryPolicy QUICK = new RetryPolicy(3, Duration.ofMillis(30));

    final LocalTransactions transactions;
    final Sql sql;
    private final Guard guard = Guard.counting();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    final Subscribers subscribers = new Subscribers(guard, Capabilities.unlimited(), Duration.ofMillis(300));
    final Signal signal = new Signal();
    final FakeCallers callers = new FakeCallers();
    final Deliveries deliveries;
    final Transfer transfer;
    final Subscriptions subscriptions;
    private final ThreadPoolExecutor pool = (ThreadPoolExecutor) Executors.newFixedThreadPool(2);
    final Watch watch = new Watch(pool);
    private final Dispatcher dispatcher;
    private final Thread thread;

    Node(DataSource database) {
        transactions = new LocalTransactions(database);
        sql = new Sql(transactions.dataSource());
        deliveries = new Deliveries(sql);
        subscriptions = new Subscriptions(sql, transactions);
        transfer = new Transfer(sql, transactions, subscriptions);
        Clock clock = Clock.systemUTC();
        dispatcher = new Dispatcher(
                subscribers,
                subscriptions,
                transfer,
                deliveries,
                new Retention(sql, transactions, Duration.ofHours(1), clock),
                this::courier,
                pool,
                watch,
                signal,
                clock);
        looking.scheduleWithFixedDelay(guard::look, 20, 20, TimeUnit.MILLISECONDS);
        thread = new Thread(dispatcher);
    }

    Courier courier(Subscriber subscriber) {
        return new Courier(subscriber, deliveries, transactions, callers, QUICK, Clock.systemUTC());
    }

    Node subscribe(String name, EventSubscriber service) {
        subscribers.add(service, Map.of("mortise.subscriber", name));
        return this;
    }

    Node start() {
        thread.start();
        return this;
    }

    @Override
    public void close() throws InterruptedException {
        dispatcher.stop();
        thread.join(10_000);
        pool.shutdownNow();
        looking.shutdownNow();
    }
}
