package org.mortise.sales.figures;

import java.time.LocalDate;
import java.util.List;
import org.mortise.api.records.Aggregation.Function;
import org.mortise.api.records.Aggregation.Measure;
import org.mortise.api.records.Group;
import org.mortise.api.sales.AccountSales;
import org.mortise.api.sales.SalesScope;

/** What was won, by account. */
final class AccountReport {

    private static final Measure FIRST = new Measure(Function.MIN, "closeDate");
    private static final Measure LAST = new Measure(Function.MAX, "closeDate");

    private final Figures figures;

    AccountReport(Figures figures) {
        this.figures = figures;
    }

    List<AccountSales> read(SalesScope scope) {
        List<Group> groups = figures.groups(
                ScopeFilter.of(scope, "isWon==true", "account=null=false"),
                List.of("account", Figures.CURRENCY),
                Figures.COUNT,
                Figures.AMOUNT,
                FIRST,
                LAST);
        return groups.stream().map(AccountReport::row).toList();
    }

    private static AccountSales row(Group group) {
        return new AccountSales(
                Figures.reference(group, "account"),
                Figures.count(group),
                Figures.money(group, Figures.AMOUNT),
                (LocalDate) group.measures().get(FIRST),
                (LocalDate) group.measures().get(LAST));
    }
}
