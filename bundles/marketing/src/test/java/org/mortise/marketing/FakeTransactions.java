package org.mortise.marketing;

import java.util.function.Supplier;
import org.mortise.api.records.Transactions;

/** Runs the work and forgets about rollback. */
class FakeTransactions implements Transactions {

    @Override
    public <T> T required(Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T requiresNew(Supplier<T> work) {
        return work.get();
    }

    @Override
    public void afterCommit(Runnable action) {
        action.run();
    }

    @Override
    public void setRollbackOnly() {}
}
