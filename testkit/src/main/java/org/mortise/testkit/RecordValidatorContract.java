package org.mortise.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.junit.Test;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Write;

/** What the platform relies on in every {@link RecordValidator}. */
public abstract class RecordValidatorContract {

    /** @param records in which your validator reads; with what it wants to find there, if you {@code put} it */
    protected abstract RecordValidator validator(MemoryRecords records);

    protected abstract String type();

    /** Values that your validator has nothing against. */
    protected abstract Map<String, Object> good();

    /** Values that it refuses. */
    protected abstract Map<String, Object> bad();

    @Test
    public void whatIsGoodPassesAndIsNotWritten() {
        MemoryRecords records = new MemoryRecords();
        MemoryDraft draft = MemoryDraft.creating(type(), good());
        validator(records).validate(draft);
        assertEquals(0, draft.violations().size());
        assertEquals("a validator must not write", 0, records.writes().size());
    }

    @Test
    public void whatIsBadIsRefusedWithAFieldAndAReason() {
        MemoryDraft draft = MemoryDraft.creating(type(), bad());
        validator(new MemoryRecords()).validate(draft);
        assertFalse("it has to be refused", draft.violations().isEmpty());
        for (Violation violation : draft.violations()) {
            assertTrue(
                    "a field", violation.field() != null && !violation.field().isBlank());
            assertTrue(
                    "a reason",
                    violation.message() != null && !violation.message().isBlank());
        }
    }

    @Test
    public void aRecordWithoutAnyValueIsBorne() {
        validator(new MemoryRecords()).validate(MemoryDraft.creating(type(), Map.of()));
    }

    /** Deleted, restored and purged records are asked about, too: whoever throws there keeps people from deleting. */
    @Test
    public void everyKindOfWriteIsBorne() {
        MemoryRecords records = new MemoryRecords();
        RecordData record = records.get(type(), records.put(type(), good()));
        for (Write.Kind kind : new Write.Kind[] {Write.Kind.DELETE, Write.Kind.RESTORE, Write.Kind.PURGE}) {
            validator(records).validate(MemoryDraft.of(kind, record));
        }
    }
}
