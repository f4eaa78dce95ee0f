package org.mortise.sales.opportunities;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.mortise.api.records.Money;

/** amount × probability ÷ 100, in the currency of the amount, rounded to two decimals. */
final class WeightedAmount {

    private static final int DECIMALS = 2;

    private WeightedAmount() {}

    /** Null when either is null. */
    static Money of(Money amount, BigDecimal probability) {
        if (amount == null || probability == null) {
            return null;
        }
        BigDecimal weighted =
                amount.amount().multiply(probability).movePointLeft(2).setScale(DECIMALS, RoundingMode.HALF_UP);
        return new Money(weighted, amount.currency());
    }

    /** Whether both say the same, however many zeros they end in. */
    static boolean same(Money one, Money other) {
        if (one == null || other == null) {
            return one == other;
        }
        return one.currency().equals(other.currency()) && one.amount().compareTo(other.amount()) == 0;
    }
}
