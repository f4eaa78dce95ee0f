package org.mortise.api.sales;

import java.math.BigDecimal;
import org.mortise.api.records.Money;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the sales module knows for a customer lifetime value: two of its three inputs. The third, the customer value score, is
 * the judgement of whoever asks.
 *
 * @param customers number of accounts with at least one dated purchase in this currency; never 0
 * @param averageLifetimeDays days from first to last purchase, averaged over the customers, with two decimals; a customer who
 *     bought once has 0
 * @param averageRevenue won revenue per customer over the whole lifetime, with two decimals; never null
 */
@ProviderType
public record CustomerValueInputs(long customers, BigDecimal averageLifetimeDays, Money averageRevenue) {}
