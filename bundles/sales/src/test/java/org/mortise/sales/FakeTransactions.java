package org.mortise.sales;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Transactions;

/** Puts the records back as they were when the work throws. */
public final class FakeTransactions implements Transactions {

    private final FakeRecords records;

    public FakeTransactions(FakeRecords records) {
        this.records = records;
    }

    @Override
    public <T> T required(Supplier<T> work) {
        Map<UUID, RecordData> before = records.snapshot();
        try {
            return work.get();
        } catch (RuntimeException e) {
            records.restore(before);
            throw e;
        }
    }

    @Override
    public <T> T requiresNew(Supplier<T> work) {
        return required(work);
    }

    @Override
    public void afterCommit(Runnable action) {
        action.run();
    }

    @Override
    public void setRollbackOnly() {
        throw new UnsupportedOperationException();
    }
}
