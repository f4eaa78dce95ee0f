package org.mortise.core.imports.testing;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Transactions;
import org.mortise.core.testing.LocalTransactions;

/** Transactions over the database and the records in memory: both are rolled back together. */
public final class RecordingTransactions implements Transactions {

    private final LocalTransactions database;
    private final FakeRecords records;
    private final ThreadLocal<Boolean> rollback = new ThreadLocal<>();

    public RecordingTransactions(LocalTransactions database, FakeRecords records) {
        this.database = database;
        this.records = records;
    }

    @Override
    public <T> T required(Supplier<T> work) {
        if (rollback.get() != null) {
            return work.get();
        }
        Map<UUID, RecordData> before = records.snapshot();
        rollback.set(false);
        boolean kept = false;
        try {
            T result = database.required(work);
            kept = !rollback.get();
            return result;
        } finally {
            rollback.remove();
            if (!kept) {
                records.restore(before);
            }
        }
    }

    @Override
    public <T> T requiresNew(Supplier<T> work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void afterCommit(Runnable action) {
        database.afterCommit(action);
    }

    @Override
    public void setRollbackOnly() {
        rollback.set(true);
        database.setRollbackOnly();
    }
}
