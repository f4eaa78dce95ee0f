package org.mortise.reporting;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.mortise.reporting.Amounts.eur;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.marketing.CampaignCounts;
import org.mortise.api.marketing.CampaignFigures;
import org.mortise.api.marketing.CampaignResult;
import org.mortise.api.records.Reference;
import org.mortise.api.support.AgentSatisfaction;
import org.mortise.api.support.MonthlySatisfaction;
import org.mortise.api.support.Satisfaction;
import org.mortise.api.support.SatisfactionFigures;

/** CSAT and the rates of campaigns, as they stand in JSON. */
public class RatesTest {

    @Test
    public void satisfiedOutOfAllResponses() {
        JsonNode result = json(new CsatResource(new Modules(null, support(new Satisfaction(3, 2)), null)).report());

        assertEquals("66.67", result.get("csat").textValue());
        assertEquals(3, result.get("responses").intValue());
        assertEquals("66.67", result.at("/byAgent/0/csat").textValue());
        assertEquals("Ann", result.at("/byAgent/0/agent/name").textValue());
        assertEquals("2026-03", result.at("/byMonth/0/month").textValue());
    }

    @Test
    public void withoutResponsesNoCsat() {
        JsonNode result = json(new CsatResource(new Modules(null, support(Satisfaction.NONE), null)).report());

        assertTrue(result.get("csat").isNull());
    }

    @Test
    public void conversionRateAndClickThroughRateUnderTheirOwnNames() {
        JsonNode result = json(new CampaignsResource(new Modules(null, null, marketing())).report());

        assertEquals("0.50", result.at("/total/conversionRate").textValue());
        assertEquals("4.00", result.at("/total/clickThroughRate").textValue());
        assertEquals("Spring", result.at("/campaigns/0/campaign/name").textValue());
        assertTrue(result.at("/campaigns/0/rates/conversionRate").isNull());
        assertTrue(result.at("/campaigns/0/rates/clickThroughRate").isNull());
        assertEquals("12.50", result.at("/campaigns/0/actualCost/amount").textValue());
        assertTrue(result.at("/campaigns/0/budget").isNull());
    }

    private static JsonNode json(Report<?> report) {
        return new ObjectMapper().valueToTree(report).get("result");
    }

    private static SatisfactionFigures support(Satisfaction satisfaction) {
        return new SatisfactionFigures() {
            @Override
            public Satisfaction total() {
                return satisfaction;
            }

            @Override
            public List<AgentSatisfaction> byAgent() {
                return List.of(new AgentSatisfaction(new Reference("user", UUID.randomUUID(), "Ann"), satisfaction));
            }

            @Override
            public List<MonthlySatisfaction> byMonth() {
                return List.of(new MonthlySatisfaction(YearMonth.of(2026, 3), satisfaction));
            }
        };
    }

    private static CampaignFigures marketing() {
        return new CampaignFigures() {
            @Override
            public CampaignCounts total() {
                return new CampaignCounts(1000, 40, 5);
            }

            @Override
            public List<CampaignResult> byCampaign() {
                Reference campaign = new Reference("campaign", UUID.randomUUID(), "Spring");
                return List.of(new CampaignResult(campaign, new CampaignCounts(0, 3, 1), null, eur("12.5"), null));
            }
        };
    }
}
