package org.mortise.reporting;

import java.util.Comparator;
import java.util.List;
import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;
import org.mortise.api.sales.OwnerSales;

/**
 * Won opportunities by agent and quarter of the close date. Each currency has a row of its own; what was won without an amount is
 * counted in a row without amount, what nobody owns under the agent null.
 *
 * @param year that it is about; null for all
 * @param rows one a quarter, agent and currency, the quarters in order
 * @param agents the same added up over the quarters, the best first within each currency
 * @param quarters the same added up over the agents
 */
public record SalesByAgent(Integer year, List<Row> rows, List<AgentRow> agents, List<QuarterRow> quarters) {

    /** @param quarter such as {@code 2017-Q1}; null for what has no close date */
    public record Row(Reference agent, String quarter, long won, Amount amount) {}

    public record AgentRow(Reference agent, long won, Amount amount) {}

    public record QuarterRow(String quarter, long won, Amount amount) {}

    static SalesByAgent of(Integer year, List<OwnerSales> figures) {
        Sums<Reference> agents = new Sums<>();
        Sums<String> quarters = new Sums<>();
        for (OwnerSales sales : figures) {
            agents.add(sales.owner(), sales.won(), sales.amount());
            quarters.add(sales.quarter(), sales.won(), sales.amount());
        }
        return new SalesByAgent(
                year,
                figures.stream()
                        .map(row -> new Row(row.owner(), row.quarter(), row.won(), Amount.of(row.amount())))
                        .toList(),
                agents.rows(AgentSum::new).stream()
                        .sorted(AgentSum.BEST_FIRST)
                        .map(sum -> new AgentRow(sum.agent, sum.won, Amount.of(sum.amount)))
                        .toList(),
                quarters.rows((quarter, won, amount) -> new QuarterRow(quarter, won, Amount.of(amount))));
    }

    private record AgentSum(Reference agent, long won, Money amount) {

        private static final Comparator<AgentSum> BEST_FIRST = Comparator.comparing(
                        (AgentSum sum) -> sum.amount == null ? null : sum.amount.currency(),
                        Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(
                        sum -> sum.amount == null ? null : sum.amount.amount(),
                        Comparator.nullsLast(Comparator.reverseOrder()));
    }
}
