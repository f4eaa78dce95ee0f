package org.mortise.api.sales;

import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What one owner won in one quarter and currency.
 *
 * @param owner the user with their name; null for opportunities that nobody owns
 * @param quarter of the close date, for example {@code 2017-Q1}; null for those without a close date
 * @param won number of opportunities
 * @param amount their sum; null when none of them has an amount
 */
@ProviderType
public record OwnerSales(Reference owner, String quarter, long won, Money amount) {}
