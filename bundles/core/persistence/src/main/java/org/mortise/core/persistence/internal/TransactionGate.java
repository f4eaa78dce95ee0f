package org.mortise.core.persistence.internal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;

/**
 * Every transaction passes it; a change of the schema on H2 closes it for a moment, since H2 rebuilds the table and statements
 * that run meanwhile find none.
 */
final class TransactionGate {

    private static final int PATIENCE_SECONDS = 20;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    /** Waits while the gate is closed. A thread that is inside already goes through, so that nested work cannot deadlock. */
    void enter() {
        if (lock.getReadHoldCount() > 0 || lock.isWriteLockedByCurrentThread()) {
            lock.readLock().lock();
            return;
        }
        if (!acquired(lock.readLock())) {
            throw ProblemException.of(ProblemType.UNAVAILABLE, "The database is being changed; try again in a moment.");
        }
    }

    void leave() {
        lock.readLock().unlock();
    }

    void close() {
        if (!acquired(lock.writeLock())) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "schema-busy", "Long work holds the database; try again when it is done.");
        }
    }

    void open() {
        lock.writeLock().unlock();
    }

    private static boolean acquired(java.util.concurrent.locks.Lock lock) {
        try {
            return lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
