package org.mortise.core.events;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that a subscriber that hangs holds up nobody else: for as long as it is over its time, another thread takes the
 * place of the one that it keeps, and everybody is told whose fault it is. Used by the dispatcher's thread.
 */
final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final ThreadPoolExecutor pool;
    private final int threads;
    private final Duration limit;
    private final boolean interrupts;
    private final Set<InHand> overdue = ConcurrentHashMap.newKeySet();

    /**
     * @param limit for one event
     * @param interrupts whether to interrupt what is over its time. Never with the embedded database: H2 closes its file when
     *     the thread that reads it is interrupted
     */
    Watch(ThreadPoolExecutor pool, Duration limit, boolean interrupts) {
        this.pool = pool;
        this.threads = pool.getCorePoolSize();
        this.limit = limit;
        this.interrupts = interrupts;
    }

    void look(Collection<Subscriber> atWork) {
        for (Subscriber subscriber : atWork) {
            InHand event = subscriber.inHand();
            if (event != null && event.age().compareTo(limit) > 0 && overdue.add(event)) {
                LOG.warn(
                        "{} of {} has been at event {} for more than {} seconds, now at {}; {}",
                        subscriber.name(),
                        subscriber.caller().origin(),
                        event.event(),
                        limit.toSeconds(),
                        event.place(),
                        interrupts ? "it is interrupted" : "others go on without it");
                if (interrupts) {
                    event.interrupt();
                }
            }
        }
        Set<InHand> now = ConcurrentHashMap.newKeySet();
        for (Subscriber subscriber : atWork) {
            InHand event = subscriber.inHand();
            if (event != null) {
                now.add(event);
            }
        }
        overdue.retainAll(now);
        resize(threads + overdue.size());
    }

    /** How many events are over their time now. */
    long overdue() {
        return overdue.size();
    }

    private void resize(int size) {
        if (size > pool.getCorePoolSize()) {
            pool.setMaximumPoolSize(size);
            pool.setCorePoolSize(size);
        } else if (size < pool.getCorePoolSize()) {
            pool.setCorePoolSize(size);
            pool.setMaximumPoolSize(size);
        }
    }
}
