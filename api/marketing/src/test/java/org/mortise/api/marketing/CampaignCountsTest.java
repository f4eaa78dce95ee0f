package org.mortise.api.marketing;

import static org.junit.Assert.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.Test;

public class CampaignCountsTest {

    @Test
    public void conversionsAndClicksPerHundredImpressions() {
        CampaignCounts counts = new CampaignCounts(30_000, 701, 47);

        assertEquals(Optional.of(new BigDecimal("0.16")), counts.conversionRate());
        assertEquals(Optional.of(new BigDecimal("2.34")), counts.clickThroughRate());
    }

    @Test
    public void noImpressionsNoValue() {
        CampaignCounts counts = new CampaignCounts(0, 5, 5);

        assertEquals(Optional.empty(), counts.conversionRate());
        assertEquals(Optional.empty(), counts.clickThroughRate());
    }

    @Test
    public void impressionsWithoutEffectAreZero() {
        assertEquals(Optional.of(new BigDecimal("0.00")), new CampaignCounts(10, 0, 0).conversionRate());
    }
}
