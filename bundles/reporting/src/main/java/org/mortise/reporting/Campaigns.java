package org.mortise.reporting;

import java.math.BigDecimal;
import java.util.List;
import org.mortise.api.marketing.CampaignCounts;
import org.mortise.api.marketing.CampaignFigures;
import org.mortise.api.marketing.CampaignResult;
import org.mortise.api.records.Reference;

/**
 * What campaigns brought and cost. Two rates stand side by side, in per cent with two decimals and null where there are no
 * impressions: {@code conversionRate} = conversions ÷ impressions × 100, which some call CTR, and {@code clickThroughRate} = clicks
 * ÷ impressions × 100, which most call CTR.
 *
 * @param total all campaigns; the rates are those of the sums, not averages of rates
 */
public record Campaigns(Rates total, List<Row> campaigns) {

    public record Rates(
            long impressions, long clicks, long conversions, String conversionRate, String clickThroughRate) {}

    public record Row(Reference campaign, Rates rates, Amount budget, Amount actualCost, Amount expectedRevenue) {}

    static Campaigns of(CampaignFigures figures) {
        return new Campaigns(
                rates(figures.total()),
                figures.byCampaign().stream().map(Campaigns::row).toList());
    }

    private static Row row(CampaignResult result) {
        return new Row(
                result.campaign(),
                rates(result.counts()),
                Amount.of(result.budget()),
                Amount.of(result.actualCost()),
                Amount.of(result.expectedRevenue()));
    }

    private static Rates rates(CampaignCounts counts) {
        return new Rates(
                counts.impressions(),
                counts.clicks(),
                counts.conversions(),
                counts.conversionRate().map(BigDecimal::toPlainString).orElse(null),
                counts.clickThroughRate().map(BigDecimal::toPlainString).orElse(null));
    }
}
