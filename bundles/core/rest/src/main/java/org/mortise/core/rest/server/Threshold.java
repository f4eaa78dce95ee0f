package org.mortise.core.rest.server;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Between the servlet, which has seen that an address is served, and the server itself. No server is closed while a request stands
 * here: CXF would fail on it. Who is inside is not waited for, since streamed answers may take for ever. A request enters and leaves
 * on one thread.
 */
final class Threshold {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /** Before the look whether the address is served. Follow with {@link #leave}, whatever happens. */
    void enter() {
        lock.readLock().lock();
    }

    /** The request has reached its server, or none, or comes to its end; told once or several times. */
    void leave() {
        while (lock.getReadHoldCount() > 0) {
            lock.readLock().unlock();
        }
    }

    /** Closes a server while nobody is on the way into one. */
    void whileEmpty(Runnable closing) {
        lock.writeLock().lock();
        try {
            closing.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
