package org.mortise.core.events;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.mortise.api.events.EventSubscriber;
import org.mortise.core.capabilities.Capabilities;
import org.mortise.core.guard.PluginCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The subscribers of this node that are here now. Thread-safe. */
final class Subscribers {

    private static final Logger LOG = LoggerFactory.getLogger(Subscribers.class);

    private final ConcurrentMap<String, Subscriber> byName = new ConcurrentHashMap<>();
    private final PluginCalls calls;
    private final Capabilities capabilities;
    private final Duration limit;

    /** @param limit for one event */
    Subscribers(PluginCalls calls, Capabilities capabilities, Duration limit) {
        this.calls = calls;
        this.capabilities = capabilities;
        this.limit = limit;
    }

    void add(EventSubscriber service, Map<String, ?> properties) {
        Subscriber subscriber = Subscriber.of(service, properties, capabilities.of(service), calls, limit);
        if (subscriber == null) {
            LOG.error("{} is never told of events: it lacks the property mortise.subscriber", service.getClass());
            return;
        }
        // While a plugin is exchanged both versions may be here: the newer one takes over.
        Subscriber former = byName.put(subscriber.name(), subscriber);
        if (former != null) {
            leave(former);
        }
    }

    void remove(EventSubscriber service) {
        for (Subscriber subscriber : byName.values()) {
            if (subscriber.serves(service) && byName.remove(subscriber.name(), subscriber)) {
                leave(subscriber);
            }
        }
    }

    Collection<Subscriber> present() {
        return byName.values();
    }

    Optional<Subscriber> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static void leave(Subscriber subscriber) {
        try {
            subscriber.leave();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
