package org.mortise.api.marketing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The counters of a campaign, or of several added up, that rates are made of.
 *
 * @param impressions how often it was shown
 * @param clicks how often it was clicked on
 * @param conversions how often somebody did what the campaign was for
 */
@ProviderType
public record CampaignCounts(long impressions, long clicks, long conversions) {

    /** Conversions ÷ impressions × 100, with two decimals; empty when there are no impressions. */
    public Optional<BigDecimal> conversionRate() {
        return perHundredImpressions(conversions);
    }

    /** Clicks ÷ impressions × 100, with two decimals; empty when there are no impressions. */
    public Optional<BigDecimal> clickThroughRate() {
        return perHundredImpressions(clicks);
    }

    private Optional<BigDecimal> perHundredImpressions(long count) {
        return impressions == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(count)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(impressions), 2, RoundingMode.HALF_UP));
    }
}
