package org.mortise.marketing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.marketing.CampaignCounts;
import org.mortise.api.marketing.CampaignResult;
import org.mortise.api.records.Aggregation.Function;
import org.mortise.api.records.Aggregation.Measure;
import org.mortise.api.records.Group;
import org.mortise.api.records.Money;
import org.mortise.api.records.Page;
import org.mortise.api.records.RecordData;

public class CampaignFiguresServiceTest {

    private final FakeRecords records = new FakeRecords();
    private final CampaignFiguresService figures = new CampaignFiguresService(records);

    @Test
    public void theDatabaseAddsUpAllCampaigns() {
        records.aggregate = aggregation -> List.of(new Group(
                Map.of(),
                Map.of(
                        new Measure(Function.SUM, "impressions"), new BigDecimal("2000"),
                        new Measure(Function.SUM, "clicked"), new BigDecimal("50"))));

        assertEquals(new CampaignCounts(2000, 50, 0), figures.total());
    }

    @Test
    public void withoutCampaignsNothingWasCounted() {
        assertEquals(new CampaignCounts(0, 0, 0), figures.total());
    }

    @Test
    public void campaignsOfAllPages() {
        RecordData spring = campaign(Map.of(
                "name", "Spring", "impressions", 100L, "clicked", 4L, "converted", 1L, "actualCost", eur("12.50")));
        RecordData summer = campaign(Map.of("name", "Summer"));
        records.query = query -> query.cursor() == null
                ? new Page(List.of(spring), "second", null)
                : new Page(List.of(summer), null, null);

        List<CampaignResult> results = figures.byCampaign();

        assertEquals(2, results.size());
        assertEquals("Spring", results.get(0).campaign().name());
        assertEquals(new CampaignCounts(100, 4, 1), results.get(0).counts());
        assertEquals(eur("12.50"), results.get(0).actualCost());
        assertEquals(new CampaignCounts(0, 0, 0), results.get(1).counts());
        assertNull(results.get(1).actualCost());
    }

    private static RecordData campaign(Map<String, Object> values) {
        return new RecordData("campaign", UUID.randomUUID(), 1, values);
    }

    private static Money eur(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
