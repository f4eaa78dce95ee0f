package com.acorn.loyalty;

import static org.junit.Assert.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.parameters.Parameters;
import org.mortise.api.reporting.ReportRequest;
import org.mortise.api.reporting.ReportSource;
import org.mortise.testkit.MemoryRecords;
import org.mortise.testkit.ReportSourceContract;

public class PointsByTierTest extends ReportSourceContract {

    @Override
    protected ReportSource report(MemoryRecords records) {
        return new PointsByTier(records);
    }

    @Override
    protected void work(MemoryRecords records) {
        records.put(LoyaltyCards.TYPE, Map.of("tier", "Bronze", "points", 3L));
        records.put(LoyaltyCards.TYPE, Map.of("tier", "Gold", "points", 6_000L));
        records.put(LoyaltyCards.TYPE, Map.of("tier", "Gold", "points", 7_000L));
    }

    @Test
    public void tiersWithoutCardsAreLeftOut() {
        MemoryRecords records = new MemoryRecords();
        work(records);
        ReportSource report = report(records);
        assertEquals(
                List.of(List.of("Bronze", 1L, new BigDecimal(3)), List.of("Gold", 2L, new BigDecimal(13_000))),
                report.run(new ReportRequest(Parameters.of(report.parameters(), Map.of(), "")))
                        .rows());
    }
}
