package org.mortise.reporting;

import java.util.List;
import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;
import org.mortise.api.sales.StageFigures;

/**
 * What is in the pipelines, stage by stage. Each currency has a row of its own; opportunities without an amount are counted in a
 * row without amounts.
 *
 * @param stages in the order of their pipeline, closed ones included
 * @param open the stages that are not closed added up, one row a currency
 */
public record PipelineByStage(List<Stage> stages, List<Open> open) {

    /** @param weightedAmount the sum of amount × probability */
    public record Stage(
            Reference pipeline,
            String stage,
            boolean closed,
            boolean won,
            long count,
            Amount amount,
            Amount weightedAmount) {}

    /** All that may still be won, in one currency. */
    public record Open(long count, Amount amount, Amount weightedAmount) {}

    static PipelineByStage of(List<StageFigures> figures) {
        Sums<String> amounts = new Sums<>();
        Sums<String> weighted = new Sums<>();
        for (StageFigures stage : figures) {
            if (!stage.closed()) {
                amounts.add("open", stage.count(), stage.amount());
                weighted.add("open", stage.count(), stage.weightedAmount());
            }
        }
        List<Open> open = amounts.rows(
                (key, count, amount) -> new Open(count, Amount.of(amount), Amount.of(inCurrency(weighted, amount))));
        return new PipelineByStage(figures.stream().map(PipelineByStage::stage).toList(), open);
    }

    private static Money inCurrency(Sums<String> sums, Money amount) {
        return sums.rows((key, count, sum) -> sum).stream()
                .filter(sum -> sum != null && amount != null && sum.currency().equals(amount.currency()))
                .findFirst()
                .orElse(null);
    }

    private static Stage stage(StageFigures figures) {
        return new Stage(
                figures.pipeline(),
                figures.stage(),
                figures.closed(),
                figures.won(),
                figures.count(),
                Amount.of(figures.amount()),
                Amount.of(figures.weightedAmount()));
    }
}
