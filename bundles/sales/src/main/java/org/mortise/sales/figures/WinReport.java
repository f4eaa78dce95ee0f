package org.mortise.sales.figures;

import java.util.List;
import org.mortise.api.records.Group;
import org.mortise.api.sales.SalesScope;
import org.mortise.api.sales.WinFigures;

/** How opportunities ended. */
final class WinReport {

    private final Figures figures;

    WinReport(Figures figures) {
        this.figures = figures;
    }

    WinFigures read(SalesScope scope) {
        long won = 0;
        long lost = 0;
        long open = 0;
        for (Group group : figures.groups(ScopeFilter.of(scope), List.of("isClosed", "isWon"), Figures.COUNT)) {
            if (Figures.is(group, "isWon")) {
                won += Figures.count(group);
            } else if (Figures.is(group, "isClosed")) {
                lost += Figures.count(group);
            } else {
                open += Figures.count(group);
            }
        }
        return new WinFigures(won, lost, open);
    }
}
