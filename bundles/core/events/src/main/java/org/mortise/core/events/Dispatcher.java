package org.mortise.core.events;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dispatcher's thread: moves events to the queues and sets couriers off. It looks every 20 ms while there is work, every
 * half second when there is none, and at once when it is given the signal, unless it has looked just now: of hundreds of
 * commits a second each gave the signal, and what they wrote is moved together.
 */
final class Dispatcher implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration BUSY = Duration.ofMillis(20);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration TROUBLE = Duration.ofSeconds(5);

    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final Transfer transfer;
    private final Deliveries deliveries;
    private final Retention retention;
    private final Function<Subscriber, Courier> couriers;
    private final ExecutorService pool;
    private final Signal signal;
    private final Clock clock;
    private final Watch watch;
    private final Map<String, Subscriber> atWork = new ConcurrentHashMap<>();
    private final AtomicLong delivered = new AtomicLong();
    private volatile boolean stopped;
    private long looked = System.nanoTime() - BUSY.toNanos();

    Dispatcher(
            Subscribers subscribers,
            Subscriptions subscriptions,
            Transfer transfer,
            Deliveries deliveries,
            Retention retention,
            Function<Subscriber, Courier> couriers,
            ExecutorService pool,
            Watch watch,
            Signal signal,
            Clock clock) {
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.transfer = transfer;
        this.deliveries = deliveries;
        this.retention = retention;
        this.couriers = couriers;
        this.pool = pool;
        this.watch = watch;
        this.signal = signal;
        this.clock = clock;
    }

    @Override
    public void run() {
        Duration pause = BUSY;
        try {
            while (!stopped) {
                boolean called = signal.await(pause);
                rest();
                pause = look(called ? BUSY : pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets at least {@link #BUSY} pass from one look to the next. */
    private void rest() throws InterruptedException {
        long left = BUSY.toNanos() - (System.nanoTime() - looked);
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
        looked = System.nanoTime();
    }

    void stop() {
        stopped = true;
        signal.run();
    }

    /** @return how long to pause */
    private Duration look(Duration pause) {
        try {
            watch.look(atWork.values());
            long before = delivered.get();
            subscriptions.remember(subscribers.present());
            boolean moved = transfer.move() > 0;
            setOff();
            retention.clean();
            if (moved || delivered.get() != before) {
                return BUSY;
            }
            Duration longer = pause.multipliedBy(2);
            return longer.compareTo(IDLE) > 0 ? IDLE : longer;
        } catch (RuntimeException e) {
            if (!stopped) {
                LOG.warn("Events wait, since the database does not answer as it should: {}", e.toString());
            }
            return TROUBLE;
        }
    }

    private void setOff() {
        for (String name : deliveries.expected(clock.instant())) {
            subscribers
                    .find(name)
                    .filter(subscriber -> atWork.putIfAbsent(name, subscriber) == null)
                    .ifPresent(this::send);
        }
    }

    private void send(Subscriber subscriber) {
        try {
            pool.execute(() -> {
                try {
                    serve(subscriber);
                } finally {
                    atWork.remove(subscriber.name());
                }
            });
        } catch (RejectedExecutionException e) {
            // Only while stopping; the events wait for the next start.
            atWork.remove(subscriber.name());
        }
    }

    private void serve(Subscriber subscriber) {
        Courier courier = couriers.apply(subscriber);
        try {
            int[] called = {1};
            while (called[0] > 0 && !stopped && !subscriber.gone()) {
                called[0] = 0;
                subscriber.whilePresent(() -> called[0] = courier.round());
                delivered.addAndGet(called[0]);
            }
        } catch (RuntimeException | LinkageError e) {
            if (!stopped) {
                LOG.warn("The events of {} wait: {}", subscriber.name(), e.toString());
            }
        }
    }
}
