package org.mortise.sales.figures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mortise.api.records.Money;
import org.mortise.api.sales.AccountSales;
import org.mortise.api.sales.CustomerValueInputs;

/** The averages over what accounts bought. */
final class CustomerValue {

    private static final int DECIMALS = 2;

    private CustomerValue() {}

    /** In the order of the currencies. */
    static List<CustomerValueInputs> of(List<AccountSales> sales) {
        Map<String, List<AccountSales>> byCurrency = sales.stream()
                .filter(row -> row.revenue() != null && row.firstPurchase() != null)
                .collect(groupingBy(row -> row.revenue().currency(), TreeMap::new, toList()));
        return byCurrency.entrySet().stream()
                .map(entry -> inputs(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static CustomerValueInputs inputs(String currency, List<AccountSales> sales) {
        BigDecimal days = BigDecimal.valueOf(sales.stream()
                .mapToLong(row -> ChronoUnit.DAYS.between(row.firstPurchase(), row.lastPurchase()))
                .sum());
        BigDecimal revenue = sales.stream().map(row -> row.revenue().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CustomerValueInputs(
                sales.size(), average(days, sales.size()), new Money(average(revenue, sales.size()), currency));
    }

    private static BigDecimal average(BigDecimal sum, int count) {
        return sum.divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP);
    }
}
