package org.mortise.sales.figures;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mortise.api.records.Group;
import org.mortise.api.records.Money;
import org.mortise.api.sales.SalesScope;
import org.mortise.api.sales.StageFigures;
import org.mortise.sales.pipelines.PipelineCatalog;
import org.mortise.sales.pipelines.PipelineDefinition;
import org.mortise.sales.pipelines.StageDefinition;

/** Opportunities by pipeline and stage. */
final class StageReport {

    private final Figures figures;
    private final PipelineCatalog catalog;

    StageReport(Figures figures, PipelineCatalog catalog) {
        this.figures = figures;
        this.catalog = catalog;
    }

    List<StageFigures> read(SalesScope scope) {
        List<Group> groups = figures.groups(
                ScopeFilter.of(scope),
                List.of("pipeline", "stage", "isClosed", "isWon", Figures.CURRENCY),
                Figures.COUNT,
                Figures.AMOUNT,
                Figures.WEIGHTED_AMOUNT);
        return groups.stream()
                .map(StageReport::row)
                .sorted(inOrderOf(catalog.all()))
                .toList();
    }

    private static StageFigures row(Group group) {
        return new StageFigures(
                Figures.reference(group, "pipeline"),
                Figures.text(group, "stage"),
                Figures.is(group, "isClosed"),
                Figures.is(group, "isWon"),
                Figures.count(group),
                Figures.money(group, Figures.AMOUNT),
                Figures.money(group, Figures.WEIGHTED_AMOUNT));
    }

    /** Pipelines and stages that are not there any more come last. */
    private static Comparator<StageFigures> inOrderOf(List<PipelineDefinition> pipelines) {
        List<List<Object>> order = new ArrayList<>();
        for (PipelineDefinition pipeline : pipelines) {
            for (StageDefinition stage : pipeline.stages()) {
                order.add(List.of(pipeline.id(), stage.name()));
            }
        }
        return comparingInt((StageFigures row) -> {
                    int position = order.indexOf(List.of(row.pipeline().id(), row.stage()));
                    return position < 0 ? Integer.MAX_VALUE : position;
                })
                .thenComparing(StageFigures::stage)
                .thenComparing(comparing(
                        row -> Optional.ofNullable(row.amount())
                                .map(Money::currency)
                                .orElse(null),
                        nullsLast(naturalOrder())));
    }
}
