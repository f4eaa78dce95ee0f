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

    /** Who closes waits a moment at a time, since everybody else waits behind it meanwhile. */
    private static final int CLOSING_SECONDS = 1;

    private static final int CLOSING_ATTEMPTS = 30;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    /** Waits while the gate is closed. A thread that is inside already goes through, so that nested work cannot deadlock. */
    void enter() {
        if (lock.getReadHoldCount() > 0 || lock.isWriteLockedByCurrentThread()) {
            lock.readLock().lock();
            return;
        }
        if (!acquired(lock.readLock(), PATIENCE_SECONDS)) {
            throw ProblemException.of(ProblemType.UNAVAILABLE, "The database is being changed; try again in a moment.");
        }
    }

    void leave() {
        lock.readLock().unlock();
    }

    void close() {
        if (lock.getReadHoldCount() > 0) {
            throw new IllegalStateException(
                    "The schema cannot be changed inside a transaction, which it would wait for");
        }
        boolean closed = false;
        for (int attempt = 0;
                attempt < CLOSING_ATTEMPTS && !closed && !Thread.currentThread().isInterrupted();
                attempt++) {
            closed = acquired(lock.writeLock(), CLOSING_SECONDS);
            Thread.yield();
        }
        if (!closed) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "schema-busy", "Long work holds the database; try again when it is done.");
        }
    }

    void open() {
        lock.writeLock().unlock();
    }

    private static boolean acquired(java.util.concurrent.locks.Lock lock, int seconds) {
        try {
            return lock.tryLock(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
