package org.mortise.reporting;

import java.util.List;

/**
 * CLV = average customer lifetime × average revenue per customer × customer value score, one row a currency, with the three inputs
 * beside it. The inputs are rounded before they are multiplied, so that a reader with a pocket calculator gets the same value.
 */
public record CustomerLifetimeValue(List<Row> currencies) {

    /**
     * @param customers accounts with at least one won opportunity that has an amount in this currency and a close date
     * @param averageDaysFromFirstToLastPurchase as measured, before the minimum of a year that the lifetime has; two decimals
     * @param clv in the currency, two decimals
     */
    public record Row(
            String currency,
            long customers,
            String averageDaysFromFirstToLastPurchase,
            Input<String> averageCustomerLifetime,
            Input<Amount> averageRevenuePerCustomer,
            Input<String> customerValueScore,
            Amount clv) {}

    /** A number with what it means. */
    public record Input<T>(T value, String unit, String definition) {}
}
