package org.mortise.api.records;

import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The transaction of the calling thread: one JTA transaction, over the persistence units of all modules. An OSGi service of
 * the platform.
 */
@ProviderType
public interface Transactions {

    /**
     * Runs the work in the thread's transaction, or in a new one that is committed when the work returns and rolled back when
     * it throws. The exception reaches the caller unchanged; an optimistic lock lost at commit is PRECONDITION_FAILED.
     */
    <T> T required(Supplier<T> work);

    /** Runs the work in a transaction of its own, while that of the thread waits. */
    <T> T requiresNew(Supplier<T> work);

    /** Runs the action after the thread's transaction has committed, on the same thread; at once when there is none. */
    void afterCommit(Runnable action);

    /** Lets the thread's transaction end in a rollback, without an exception. */
    void setRollbackOnly();
}
