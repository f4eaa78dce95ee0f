package com.acorn.loyalty;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;
import org.mortise.api.scores.Score;
import org.mortise.api.scores.ScoreRequest;
import org.mortise.api.scores.Scorer;
import org.mortise.testkit.MemoryRecords;
import org.mortise.testkit.ScorerContract;

public class StandingTest extends ScorerContract {

    @Override
    protected Scorer scorer(MemoryRecords records) {
        return new Standing(records, records);
    }

    @Override
    protected RecordData example(MemoryRecords records) {
        return account(records, 2_500L);
    }

    @Test
    public void pointsCountUpToAllThatThereIs() {
        assertEquals(new BigDecimal(55), score(2_500L).value());
        assertEquals(new BigDecimal(100), score(999_999L).value());
        assertEquals("a card alone is something", new BigDecimal(10), score(0L).value());
        assertNull("no card, no answer", score());
    }

    private Score score(long... points) {
        MemoryRecords records = new MemoryRecords();
        return scorer(records).score(new ScoreRequest(account(records, points)));
    }

    private static RecordData account(MemoryRecords records, long... points) {
        UUID account = records.put("account", Map.of("name", "Acme"));
        for (long each : points) {
            records.put(LoyaltyCards.TYPE, Map.of("account", Reference.to("account", account), "points", each));
        }
        return records.get("account", account);
    }
}
