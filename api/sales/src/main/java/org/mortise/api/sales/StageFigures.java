package org.mortise.api.sales;

import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The opportunities of one stage and currency.
 *
 * @param pipeline with its name; never null
 * @param stage the stage's name, for example {@code Closed Won}
 * @param closed whether the stage ends an opportunity
 * @param won whether it ends it well
 * @param count number of opportunities
 * @param amount their sum; null when none of them has an amount
 * @param weightedAmount the sum of amount × probability; null when none of them has an amount
 */
@ProviderType
public record StageFigures(
        Reference pipeline,
        String stage,
        boolean closed,
        boolean won,
        long count,
        Money amount,
        Money weightedAmount) {}
