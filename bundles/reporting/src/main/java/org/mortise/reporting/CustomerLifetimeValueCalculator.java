package org.mortise.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mortise.api.records.Money;
import org.mortise.api.sales.AccountSales;
import org.mortise.reporting.CustomerLifetimeValue.Input;

/**
 * Computes the customer lifetime value from what accounts bought.
 *
 * <p><b>Average customer lifetime</b>, in years of 365.25 days: from an account's first to its last purchase, at least one year,
 * averaged over the customers; four decimals. The minimum makes one purchase count as much as the revenue of the year it is in.
 *
 * <p><b>Average revenue per customer</b>, in the currency per customer and year: what all customers bought ÷ customers ÷ the years
 * from the very first to the very last purchase of all of them, at least one; two decimals. It is per year, so that multiplied by
 * years it gives money.
 *
 * <p><b>Customer value score</b>, a factor without unit: 1 takes customers as their revenue shows them; more or less weighs what it
 * does not show, such as recommendations or cost to serve. It is the judgement of whoever asks.
 */
final class CustomerLifetimeValueCalculator {

    private static final BigDecimal DAYS_PER_YEAR = new BigDecimal("365.25");
    private static final int YEARS_SCALE = 4;
    private static final int MONEY_SCALE = 2;

    private final BigDecimal score;

    CustomerLifetimeValueCalculator(BigDecimal score) {
        this.score = score;
    }

    /** Accounts without an amount or without dates are no customers here. One row a currency, in alphabetical order. */
    CustomerLifetimeValue of(List<AccountSales> sales) {
        Map<String, List<AccountSales>> byCurrency = new TreeMap<>();
        for (AccountSales account : sales) {
            if (account.revenue() != null && account.firstPurchase() != null && account.lastPurchase() != null) {
                byCurrency
                        .computeIfAbsent(account.revenue().currency(), currency -> new ArrayList<>())
                        .add(account);
            }
        }
        List<CustomerLifetimeValue.Row> rows = new ArrayList<>();
        byCurrency.forEach((currency, customers) -> rows.add(row(currency, customers)));
        return new CustomerLifetimeValue(rows);
    }

    private CustomerLifetimeValue.Row row(String currency, List<AccountSales> customers) {
        BigDecimal count = BigDecimal.valueOf(customers.size());
        BigDecimal days = BigDecimal.ZERO;
        BigDecimal years = BigDecimal.ZERO;
        BigDecimal revenue = BigDecimal.ZERO;
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (AccountSales customer : customers) {
            days = days.add(days(customer.firstPurchase(), customer.lastPurchase()));
            years = years.add(years(customer.firstPurchase(), customer.lastPurchase()));
            revenue = revenue.add(customer.revenue().amount());
            first = customer.firstPurchase().isBefore(first) ? customer.firstPurchase() : first;
            last = customer.lastPurchase().isAfter(last) ? customer.lastPurchase() : last;
        }
        BigDecimal lifetime = years.divide(count, YEARS_SCALE, RoundingMode.HALF_UP);
        BigDecimal perCustomer = revenue.divide(count.multiply(years(first, last)), MONEY_SCALE, RoundingMode.HALF_UP);
        BigDecimal clv = lifetime.multiply(perCustomer).multiply(score).setScale(MONEY_SCALE, RoundingMode.HALF_UP);
        return new CustomerLifetimeValue.Row(
                currency,
                customers.size(),
                days.divide(count, 2, RoundingMode.HALF_UP).toPlainString(),
                lifetime(lifetime),
                revenue(new Money(perCustomer, currency)),
                score(),
                Amount.of(new Money(clv, currency)));
    }

    private static Input<String> lifetime(BigDecimal years) {
        return new Input<>(
                years.toPlainString(),
                "years",
                "From first to last won opportunity of an account, at least one year, averaged over the customers.");
    }

    private static Input<Amount> revenue(Money perYear) {
        return new Input<>(
                Amount.of(perYear),
                perYear.currency() + " per customer and year",
                "Won revenue of all customers ÷ customers ÷ years from the first to the last purchase of all, at least"
                        + " one.");
    }

    private Input<String> score() {
        return new Input<>(
                score.toPlainString(),
                "factor",
                "1 takes customers as their revenue shows them; set by customerValueScore in the request or"
                        + " configuration.");
    }

    private static BigDecimal days(LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
    }

    private static BigDecimal years(LocalDate from, LocalDate to) {
        return days(from, to).divide(DAYS_PER_YEAR, 10, RoundingMode.HALF_UP).max(BigDecimal.ONE);
    }
}
