package org.mortise.sales.figures;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Comparator;
import java.util.List;
import org.mortise.api.records.Group;
import org.mortise.api.sales.OwnerSales;
import org.mortise.api.sales.SalesScope;

/** What was won, by owner and quarter. */
final class OwnerReport {

    private static final Comparator<OwnerSales> BY_QUARTER_AND_OWNER = comparing(
                    OwnerSales::quarter, nullsLast(naturalOrder()))
            .thenComparing(row -> row.owner() == null ? null : row.owner().id(), nullsLast(naturalOrder()));

    private final Figures figures;

    OwnerReport(Figures figures) {
        this.figures = figures;
    }

    List<OwnerSales> read(SalesScope scope) {
        List<Group> groups = figures.groups(
                ScopeFilter.of(scope, "isWon==true"),
                List.of(Figures.QUARTER, "owner", Figures.CURRENCY),
                Figures.COUNT,
                Figures.AMOUNT);
        return groups.stream()
                .map(group -> new OwnerSales(
                        Figures.reference(group, "owner"),
                        Figures.text(group, Figures.QUARTER),
                        Figures.count(group),
                        Figures.money(group, Figures.AMOUNT)))
                .sorted(BY_QUARTER_AND_OWNER)
                .toList();
    }
}
