package org.mortise.core.events;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.mortise.api.events.EventSubscriber;
import org.mortise.api.events.RecordEvent;
import org.mortise.api.security.Caller;
import org.mortise.core.capabilities.PluginLimits;
import org.mortise.core.capabilities.ServiceTexts;
import org.mortise.core.events.Subscriptions.Subscription;
import org.mortise.core.guard.OpenCall;
import org.mortise.core.guard.PluginCalls;

/** A subscriber that is here now. */
final class Subscriber {

    private static final int PATIENCE_SECONDS = 5;

    private final Subscription subscription;
    private final EventSubscriber service;
    private final ReentrantLock atWork = new ReentrantLock();
    private volatile boolean gone;
    private final PluginCalls calls;
    private final Duration limit;
    private volatile OpenCall inHand;

    /** @param limit for one event */
    Subscriber(Subscription subscription, EventSubscriber service, PluginCalls calls, Duration limit) {
        this.subscription = subscription;
        this.service = service;
        this.calls = calls;
        this.limit = limit;
    }

    /**
     * @param limits of the plugin that it belongs to; null for none
     * @return null when the service has no name to be remembered by
     */
    static Subscriber of(
            EventSubscriber service,
            Map<String, ?> properties,
            PluginLimits limits,
            PluginCalls calls,
            Duration limit) {
        Object name = properties.get("mortise.subscriber");
        return name instanceof String text && !text.isBlank()
                ? new Subscriber(
                        new Subscription(
                                text,
                                new GrantedTypes(limits).of(text, ServiceTexts.of(properties.get("mortise.type"))),
                                Words.list(ServiceTexts.of(properties.get("mortise.event"))),
                                Words.list(ServiceTexts.of(properties.get("mortise.field")))),
                        service,
                        calls,
                        limit)
                : null;
    }

    String name() {
        return subscription.name();
    }

    Subscription subscription() {
        return subscription;
    }

    /** In whose name it works: by convention its name begins with the id of its plugin. */
    Caller caller() {
        int dot = name().indexOf('.');
        return Caller.SYSTEM.through("plugin:" + (dot < 0 ? name() : name().substring(0, dot)));
    }

    void onEvent(RecordEvent event) {
        OpenCall mine =
                calls.begin(service, "event", name() + " of " + caller().origin() + " at event " + event.id(), limit);
        inHand = mine;
        try {
            service.onEvent(event);
        } catch (RuntimeException | LinkageError e) {
            mine.failed(e);
            if (mine.end()) {
                throw new IllegalStateException("It took longer than allowed and was interrupted", e);
            }
            throw e;
        } catch (Error e) {
            // Its stack or the memory that it asked for: no more than a failure of its own.
            mine.failed(e);
            mine.end();
            throw new IllegalStateException("It failed: " + e, e);
        } finally {
            inHand = null;
            mine.close();
        }
    }

    /** What it is at; null between events. */
    OpenCall inHand() {
        return inHand;
    }

    /** Runs the work unless the subscriber is gone; {@link #leave} waits for it. */
    void whilePresent(Runnable work) {
        atWork.lock();
        try {
            if (!gone) {
                work.run();
            }
        } finally {
            atWork.unlock();
        }
    }

    boolean gone() {
        return gone;
    }

    /** Lets the event in hand be finished, for a moment, so that a plugin that is exchanged fails none. */
    void leave() throws InterruptedException {
        gone = true;
        if (atWork.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            atWork.unlock();
        }
    }

    boolean serves(EventSubscriber other) {
        return service == other;
    }
}
