package org.mortise.api.marketing;

import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What one campaign brought and cost.
 *
 * @param campaign with its name; never null
 * @param counts never null
 * @param budget what it may cost; null when it was not planned
 * @param actualCost what it has cost; null when unknown
 * @param expectedRevenue what it is hoped to bring; null when it was not planned
 */
@ProviderType
public record CampaignResult(
        Reference campaign, CampaignCounts counts, Money budget, Money actualCost, Money expectedRevenue) {}
