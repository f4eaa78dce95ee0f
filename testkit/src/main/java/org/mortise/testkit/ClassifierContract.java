package org.mortise.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.RecordData;
import org.mortise.api.scores.Classification;
import org.mortise.api.scores.Classifier;
import org.mortise.api.scores.ClassifierRequest;

/** What the platform relies on in every {@link Classifier}. */
public abstract class ClassifierContract {

    /** What a classifier is given. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final int MOST = 20;

    /** @param records in which your classifier reads */
    protected abstract Classifier classifier(MemoryRecords records);

    /** Puts a record for which your classifier can tell a value, with whatever else it needs. */
    protected abstract RecordData example(MemoryRecords records);

    /** Whether the field can have this value: an enumeration's text, a reference to the right type, a boolean. */
    protected abstract boolean possible(Object value);

    @Test
    public void theExampleHasPossibleValuesAndNothingIsWritten() {
        MemoryRecords records = new MemoryRecords();
        RecordData example = example(records);
        long begin = System.nanoTime();
        List<Classification> said = classifier(records).classify(new ClassifierRequest(example));
        assertTrue("it answers in time", System.nanoTime() - begin < LIMIT.toNanos());
        assertPossible(said);
        assertFalse("it can tell", said.isEmpty());
        assertEquals("a classifier must not write", 0, records.writes().size());
    }

    @Test
    public void classifyingTwiceIsSayingTheSame() {
        MemoryRecords records = new MemoryRecords();
        ClassifierRequest request = new ClassifierRequest(example(records));
        assertEquals(classifier(records).classify(request), classifier(records).classify(request));
    }

    /** The caller may read nothing of it. */
    @Test
    public void aRecordWithoutAnyValueIsBorne() {
        MemoryRecords records = new MemoryRecords();
        RecordData example = example(records);
        assertPossible(classifier(records)
                .classify(new ClassifierRequest(new RecordData(example.type(), example.id(), 1, Map.of()))));
    }

    /** The caller may read nothing else. */
    @Test
    public void aRecordWithNothingAroundItIsBorne() {
        RecordData example = example(new MemoryRecords());
        assertPossible(classifier(new MemoryRecords())
                .classify(
                        new ClassifierRequest(new RecordData(example.type(), UUID.randomUUID(), 1, example.values()))));
    }

    private void assertPossible(List<Classification> said) {
        assertNotNull("an empty list when it cannot tell", said);
        assertTrue("at most " + MOST, said.size() <= MOST);
        assertEquals(
                "no value twice",
                said.size(),
                said.stream().map(Classification::value).distinct().count());
        for (Classification each : said) {
            assertTrue(each.value() + " is a value of the field", possible(each.value()));
            assertTrue(each.probability() + " is between 0 and 1", each.probability() >= 0 && each.probability() <= 1);
        }
    }
}
