package org.mortise.testkit;

import static org.junit.Assert.assertEquals;

import java.util.Map;
import org.junit.Test;
import org.mortise.api.records.RecordPreparer;

/** What the platform relies on in every {@link RecordPreparer}. */
public abstract class RecordPreparerContract {

    /** @param records in which your preparer reads; with what it wants to find there, if you {@code put} it */
    protected abstract RecordPreparer preparer(MemoryRecords records);

    protected abstract String type();

    /** Values of a record that your preparer has something to do with. */
    protected abstract Map<String, Object> example();

    @Test
    public void aRecordWithoutAnyValueIsBorne() {
        // The constraints, which refuse it, are checked afterwards.
        preparer(new MemoryRecords()).prepare(MemoryDraft.creating(type(), Map.of()));
    }

    @Test
    public void preparingTwiceIsPreparingOnce() {
        RecordPreparer preparer = preparer(new MemoryRecords());
        MemoryDraft draft = MemoryDraft.creating(type(), example());
        preparer.prepare(draft);
        Map<String, Object> once = draft.values();
        preparer.prepare(draft);
        assertEquals(once, draft.values());
    }

    @Test
    public void nothingIsWritten() {
        MemoryRecords records = new MemoryRecords();
        preparer(records).prepare(MemoryDraft.creating(type(), example()));
        assertEquals("a preparer must not write", 0, records.writes().size());
    }
}
