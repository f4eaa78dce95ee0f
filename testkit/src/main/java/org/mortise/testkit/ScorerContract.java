package org.mortise.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.RecordData;
import org.mortise.api.scores.Score;
import org.mortise.api.scores.ScoreRequest;
import org.mortise.api.scores.Scorer;

/** What the platform relies on in every {@link Scorer}. */
public abstract class ScorerContract {

    /** What a scorer is given. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** @param records in which your scorer reads */
    protected abstract Scorer scorer(MemoryRecords records);

    /** Puts a record that your scorer has something to say about, with whatever else it needs. */
    protected abstract RecordData example(MemoryRecords records);

    /** As your component says in {@code mortise.min}. */
    protected int min() {
        return 0;
    }

    /** As your component says in {@code mortise.max}. */
    protected int max() {
        return 100;
    }

    @Test
    public void theExampleHasAScoreInTheRangeWithReasonsAndNothingIsWritten() {
        MemoryRecords records = new MemoryRecords();
        RecordData example = example(records);
        long begin = System.nanoTime();
        Score score = scorer(records).score(new ScoreRequest(example));
        assertTrue("it answers in time", System.nanoTime() - begin < LIMIT.toNanos());
        assertNotNull(score);
        assertInRange(score);
        assertFalse("it says why", score.reasons().isEmpty());
        assertEquals("a scorer must not write", 0, records.writes().size());
    }

    @Test
    public void scoringTwiceIsScoringTheSame() {
        MemoryRecords records = new MemoryRecords();
        RecordData example = example(records);
        Scorer scorer = scorer(records);
        assertEquals(scorer.score(new ScoreRequest(example)), scorer.score(new ScoreRequest(example)));
    }

    /** The caller may read nothing of it. */
    @Test
    public void aRecordWithoutAnyValueIsBorne() {
        MemoryRecords records = new MemoryRecords();
        RecordData example = example(records);
        Score score = scorer(records)
                .score(new ScoreRequest(new RecordData(example.type(), example.id(), example.version(), Map.of())));
        if (score != null) {
            assertInRange(score);
        }
    }

    /** The caller may read nothing else, or it is new. */
    @Test
    public void aRecordWithNothingAroundItIsBorne() {
        RecordData example = example(new MemoryRecords());
        Score score = scorer(new MemoryRecords())
                .score(new ScoreRequest(new RecordData(example.type(), UUID.randomUUID(), 1, example.values())));
        if (score != null) {
            assertInRange(score);
        }
    }

    private void assertInRange(Score score) {
        assertTrue(
                score.value() + " is between " + min() + " and " + max(),
                score.value().compareTo(BigDecimal.valueOf(min())) >= 0
                        && score.value().compareTo(BigDecimal.valueOf(max())) <= 0);
    }
}
