package org.mortise.reporting;

import static org.junit.Assert.assertEquals;
import static org.mortise.reporting.Amounts.eur;
import static org.mortise.reporting.Amounts.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;
import org.mortise.api.sales.AccountSales;

public class CustomerLifetimeValueCalculatorTest {

    /**
     * Two customers over 2015-01-01 … 2019-01-01 = 1461 days = 4 years. A: 4 years, 6,000; B: one purchase, 1 year, 2,000. Lifetime
     * (4 + 1) ÷ 2 = 2.5 years; revenue 8,000 ÷ 2 customers ÷ 4 years = 1,000 a year; × 1.2 = 3,000.
     */
    @Test
    public void lifetimeTimesRevenueTimesScore() {
        CustomerLifetimeValue.Row row = only(
                "1.2", sales(eur("6000"), "2015-01-01", "2019-01-01"), sales(eur("2000"), "2016-05-05", "2016-05-05"));

        assertEquals("EUR", row.currency());
        assertEquals(2, row.customers());
        assertEquals("730.50", row.averageDaysFromFirstToLastPurchase());
        assertEquals("2.5000", row.averageCustomerLifetime().value());
        assertEquals("years", row.averageCustomerLifetime().unit());
        assertEquals(
                new Amount("1000.00", "EUR"), row.averageRevenuePerCustomer().value());
        assertEquals(
                "EUR per customer and year", row.averageRevenuePerCustomer().unit());
        assertEquals("1.2", row.customerValueScore().value());
        assertEquals(new Amount("3000.00", "EUR"), row.clv());
    }

    /** 100 ÷ 3 customers = 33.33 a year × 1 year: the value is made of the rounded inputs that are shown. */
    @Test
    public void withinAYearEverybodyCountsForOne() {
        CustomerLifetimeValue.Row row = only(
                "1",
                sales(eur("50"), "2017-03-01", "2017-12-31"),
                sales(eur("25"), "2017-04-01", "2017-04-01"),
                sales(eur("25"), "2017-05-01", "2017-06-01"));

        assertEquals("1.0000", row.averageCustomerLifetime().value());
        assertEquals(new Amount("33.33", "EUR"), row.averageRevenuePerCustomer().value());
        assertEquals(new Amount("33.33", "EUR"), row.clv());
    }

    @Test
    public void currenciesAreNotMixed() {
        List<CustomerLifetimeValue.Row> rows = new CustomerLifetimeValueCalculator(BigDecimal.ONE)
                .of(List.of(sales(usd("10"), "2017-01-01", "2017-01-01"), sales(eur("20"), "2017-01-01", "2017-01-01")))
                .currencies();

        assertEquals(2, rows.size());
        assertEquals(new Amount("20.00", "EUR"), rows.get(0).clv());
        assertEquals(new Amount("10.00", "USD"), rows.get(1).clv());
    }

    @Test
    public void withoutCustomersNoValue() {
        CustomerLifetimeValueCalculator calculator = new CustomerLifetimeValueCalculator(BigDecimal.ONE);

        assertEquals(List.of(), calculator.of(List.of()).currencies());
        assertEquals(
                List.of(),
                calculator
                        .of(List.of(sales(null, "2017-01-01", "2017-01-01"), sales(eur("5"), null, null)))
                        .currencies());
    }

    private static CustomerLifetimeValue.Row only(String score, AccountSales... sales) {
        List<CustomerLifetimeValue.Row> rows = new CustomerLifetimeValueCalculator(new BigDecimal(score))
                .of(List.of(sales))
                .currencies();
        assertEquals(1, rows.size());
        return rows.get(0);
    }

    private static AccountSales sales(Money revenue, String first, String last) {
        return new AccountSales(
                new Reference("account", UUID.randomUUID(), "Any"),
                1,
                revenue,
                first == null ? null : LocalDate.parse(first),
                last == null ? null : LocalDate.parse(last));
    }
}
