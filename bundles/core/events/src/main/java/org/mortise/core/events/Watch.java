package org.mortise.core.events;

import java.util.Collection;
import java.util.concurrent.ThreadPoolExecutor;
import org.mortise.core.guard.OpenCall;

/**
 * Sees to it that a subscriber that hangs holds up nobody else: for as long as it is over its time, which the guard finds out,
 * another thread takes the place of the one that it keeps. Used by the dispatcher's thread.
 */
final class Watch {

    private final ThreadPoolExecutor pool;
    private final int threads;
    private volatile int overdue;

    Watch(ThreadPoolExecutor pool) {
        this.pool = pool;
        this.threads = pool.getCorePoolSize();
    }

    void look(Collection<Subscriber> atWork) {
        int now = 0;
        for (Subscriber subscriber : atWork) {
            OpenCall call = subscriber.inHand();
            if (call != null && call.overdue()) {
                now++;
            }
        }
        overdue = now;
        resize(threads + now);
    }

    /** How many events are over their time now. */
    long overdue() {
        return overdue;
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
