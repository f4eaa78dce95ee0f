package org.mortise.api.sales;

import java.time.LocalDate;
import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What one account bought, in one currency.
 *
 * @param account with its name; never null
 * @param purchases number of won opportunities
 * @param revenue their sum; null when none of them has an amount
 * @param firstPurchase the earliest close date of them; null when none has one
 * @param lastPurchase the latest close date of them; null when none has one
 */
@ProviderType
public record AccountSales(
        Reference account, long purchases, Money revenue, LocalDate firstPurchase, LocalDate lastPurchase) {}
