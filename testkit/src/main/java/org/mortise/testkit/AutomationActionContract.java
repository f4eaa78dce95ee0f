package org.mortise.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.automation.AutomationAction;
import org.mortise.api.automation.AutomationRequest;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.parameters.Parameters;
import org.mortise.api.records.RecordData;

/** What the platform relies on in every {@link AutomationAction}. */
public abstract class AutomationActionContract {

    /** What an action is given. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** @param records in which your action works */
    protected abstract AutomationAction action(MemoryRecords records);

    /** Puts a record that your action can do something with, with whatever else it needs. */
    protected abstract RecordData example(MemoryRecords records);

    /** What is said for it; enough for parameters that are required. */
    protected Map<String, ?> said() {
        return Map.of();
    }

    /** It works on records, so that a transaction can undo it. */
    @Test
    public void theExampleIsWrittenInTime() {
        MemoryRecords records = new MemoryRecords();
        RecordData example = example(records);
        long begin = System.nanoTime();
        run(records, example);
        assertTrue("it ends in time", System.nanoTime() - begin < LIMIT.toNanos());
        assertFalse("it writes", records.writes().isEmpty());
    }

    /** The caller may read nothing of it: a refusal says so, anything else would be a fault of the code. */
    @Test
    public void aRecordWithoutAnyValueIsDoneOrRefused() {
        MemoryRecords records = new MemoryRecords();
        RecordData example = example(records);
        try {
            run(records, new RecordData(example.type(), example.id(), example.version(), Map.of()));
        } catch (ProblemException e) {
            assertFalse("the refusal says why", e.detail().isBlank());
        }
    }

    @Test
    public void itAlwaysAsksTheSame() {
        assertNotNull(action(new MemoryRecords()).parameters());
        assertEquals(
                action(new MemoryRecords()).parameters(),
                action(new MemoryRecords()).parameters());
    }

    private void run(MemoryRecords records, RecordData record) {
        AutomationAction action = action(records);
        action.run(new AutomationRequest(record, Parameters.of(action.parameters(), said(), "")));
    }
}
