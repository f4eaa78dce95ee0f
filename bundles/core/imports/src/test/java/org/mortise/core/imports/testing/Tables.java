package org.mortise.core.imports.testing;

import java.nio.file.Path;
import org.mortise.api.security.Caller;
import org.mortise.core.testing.FakeCallers;
import org.mortise.core.testing.LocalTransactions;
import org.mortise.core.testing.TestDatabase;

/** A platform for one test: real tables, records in memory. */
public final class Tables {

    public static final Caller ANNA = new Caller(java.util.UUID.randomUUID(), "anna", false, "rest");

    public final TestTypes types = new TestTypes();
    public final FakeRecords records = new FakeRecords(types);
    public final FakeCallers callers = new FakeCallers();
    public final LocalTransactions database = new LocalTransactions(TestDatabase.migrated("org.mortise.core.imports"));
    public final RecordingTransactions transactions = new RecordingTransactions(database, records);
    public final Path folder;

    public Tables(Path folder) {
        this.folder = folder;
    }
}
