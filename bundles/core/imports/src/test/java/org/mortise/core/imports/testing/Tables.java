package org.mortise.core.imports.testing;

import java.nio.file.Path;
import java.util.Map;
import org.mortise.api.imports.Importer;
import org.mortise.api.security.Caller;
import org.mortise.core.imports.formats.Formats;
import org.mortise.core.testing.DirectCalls;
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

    /** Those that read the formats of these importers. */
    public static Formats formats(Importer... importers) {
        Formats formats = new Formats(new DirectCalls());
        for (Importer importer : importers) {
            formats.addImporter(importer, Map.of());
        }
        return formats;
    }

    public Tables(Path folder) {
        this.folder = folder;
    }
}
