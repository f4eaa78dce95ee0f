package org.mortise.core.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Callers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one subscriber what waits for it, one event after the other. Up to a hundred events share a transaction; when one of
 * them fails they are taken back and tried one by one, so that the guilty one alone has to wait.
 */
final class Courier {

    static final int BATCH = 100;

    /** A transaction of a slow subscriber is not held open longer than that, plus the event in hand. */
    private static final Duration BATCH_TIME = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Subscriber subscriber;
    private final Deliveries deliveries;
    private final Transactions transactions;
    private final Callers callers;
    private final RetryPolicy retries;
    private final Clock clock;
    private int oneByOne;

    Courier(
            Subscriber subscriber,
            Deliveries deliveries,
            Transactions transactions,
            Callers callers,
            RetryPolicy retries,
            Clock clock) {
        this.subscriber = subscriber;
        this.deliveries = deliveries;
        this.transactions = transactions;
        this.callers = callers;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * One round. What fails before the subscriber was called is thrown: it is not the subscriber's fault.
     *
     * @return how many events the subscriber was called for; 0 when nothing is due or another node has the queue
     */
    int round() {
        int limit = oneByOne > 0 ? 1 : BATCH;
        List<Delivery> called = new ArrayList<>();
        AtomicBoolean committed = new AtomicBoolean();
        try {
            transactions.required(() -> {
                transactions.afterCommit(() -> committed.set(true));
                if (deliveries.claim(subscriber.name())) {
                    deliver(deliveries.next(subscriber.name(), clock.instant(), limit), called);
                    deliveries.done(called);
                }
                return null;
            });
            if (!committed.get()) {
                throw new IllegalStateException("The subscriber marked the transaction for rollback");
            }
            oneByOne = Math.max(0, oneByOne - called.size());
        } catch (RuntimeException | LinkageError e) {
            if (called.isEmpty()) {
                throw e;
            }
            takeBack(called, e);
        }
        return called.size();
    }

    private void deliver(List<Delivery> due, List<Delivery> called) {
        Instant end = clock.instant().plus(BATCH_TIME);
        for (Delivery delivery : due) {
            if (subscriber.gone() || (!called.isEmpty() && clock.instant().isAfter(end))) {
                return;
            }
            called.add(delivery);
            callers.as(subscriber.caller(), () -> {
                subscriber.onEvent(delivery.event());
                return null;
            });
        }
    }

    private void takeBack(List<Delivery> called, Throwable failure) {
        if (called.size() > 1) {
            oneByOne = called.size();
            return;
        }
        oneByOne = Math.max(0, oneByOne - 1);
        Delivery delivery = called.get(0);
        UUID event = delivery.event().id();
        if (passes(failure)) {
            Instant next = clock.instant().plus(retries.delayAfter(1));
            transactions.requiresNew(() -> {
                deliveries.postponed(delivery, next, String.valueOf(failure));
                return null;
            });
            LOG.info("{} waits with event {} until {} ({})", subscriber.name(), event, next, failure);
            return;
        }
        int failures = delivery.attempts() + 1;
        boolean dead = retries.exhausted(failures);
        Instant next = dead ? null : clock.instant().plus(retries.delayAfter(failures));
        transactions.requiresNew(() -> {
            deliveries.failed(delivery, next, String.valueOf(failure));
            return null;
        });
        if (dead) {
            LOG.error("{} failed {} times at event {}, now a dead letter", subscriber.name(), failures, event, failure);
        } else {
            LOG.warn("{} failed at event {} ({}); next attempt at {}", subscriber.name(), event, failure, next);
        }
    }

    /** Something that the subscriber needs is away for a moment, a module that starts for instance: no attempt is lost to that. */
    private static boolean passes(Throwable failure) {
        return failure instanceof ProblemException problem && problem.type() == ProblemType.UNAVAILABLE;
    }
}
