package org.mortise.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.junit.Test;
import org.mortise.api.automation.AutomationCondition;
import org.mortise.api.automation.AutomationRequest;
import org.mortise.api.parameters.Parameters;
import org.mortise.api.records.RecordData;

/** What the platform relies on in every {@link AutomationCondition}. */
public abstract class AutomationConditionContract {

    /** @param records in which your condition reads */
    protected abstract AutomationCondition condition(MemoryRecords records);

    /** Puts a record for which it is so, with whatever else it needs. */
    protected abstract RecordData holding(MemoryRecords records);

    /** Puts a record for which it is not so. */
    protected abstract RecordData failing(MemoryRecords records);

    /** What is said for it; enough for parameters that are required. */
    protected Map<String, ?> said() {
        return Map.of();
    }

    @Test
    public void itTellsOneFromTheOtherAndWritesNothing() {
        MemoryRecords records = new MemoryRecords();
        RecordData holding = holding(records);
        RecordData failing = failing(records);
        assertTrue("it is so", test(records, holding));
        assertFalse("it is not so", test(records, failing));
        assertTrue("and is so again", test(records, holding));
        assertEquals("a condition must not write", 0, records.writes().size());
    }

    /** The caller may read nothing of it, or nothing else. */
    @Test
    public void whatIsNotThereIsBorne() {
        MemoryRecords records = new MemoryRecords();
        RecordData holding = holding(records);
        test(records, new RecordData(holding.type(), holding.id(), 1, Map.of()));
        test(new MemoryRecords(), holding);
    }

    @Test
    public void itAlwaysAsksTheSame() {
        assertNotNull(condition(new MemoryRecords()).parameters());
        assertEquals(
                condition(new MemoryRecords()).parameters(),
                condition(new MemoryRecords()).parameters());
    }

    private boolean test(MemoryRecords records, RecordData record) {
        AutomationCondition condition = condition(records);
        return condition.test(new AutomationRequest(record, Parameters.of(condition.parameters(), said(), "")));
    }
}
