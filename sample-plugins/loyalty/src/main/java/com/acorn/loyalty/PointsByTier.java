package com.acorn.loyalty;

import java.util.Arrays;
import java.util.List;
import org.mortise.api.parameters.Parameter;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Aggregation.Function;
import org.mortise.api.records.Aggregation.Measure;
import org.mortise.api.records.Records;
import org.mortise.api.reporting.ReportRequest;
import org.mortise.api.reporting.ReportSource;
import org.mortise.api.reporting.ReportTable;
import org.mortise.api.reporting.ReportTable.Column;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How many cards and points there are in each tier, on request of cards with some points only. */
@Component(property = {"mortise.report=loyalty-points", "mortise.label=loyalty.report"})
public final class PointsByTier implements ReportSource {

    private static final List<Column> COLUMNS = List.of(
            new Column("tier", "loyalty.report.tier"),
            new Column("cards", "loyalty.report.cards"),
            new Column("points", "loyalty.report.points"));

    private final Records records;

    @Activate
    public PointsByTier(@Reference Records records) {
        this.records = records;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.of("from", Parameter.Type.INTEGER, "loyalty.report.from"));
    }

    @Override
    public ReportTable run(ReportRequest request) {
        Long from = request.parameters().integer("from");
        return new ReportTable(
                COLUMNS,
                List.of(Tier.values()).stream()
                        .map(tier -> row(tier, from == null ? "" : ";points=ge=" + from))
                        .filter(row -> !row.get(1).equals(0L))
                        .toList());
    }

    private List<Object> row(Tier tier, String more) {
        Measure count = new Measure(Function.COUNT, "id");
        Measure points = new Measure(Function.SUM, "points");
        var groups = records.aggregate(
                new Aggregation(LoyaltyCards.TYPE, "tier==" + tier.value() + more, List.of(), List.of(count, points)));
        Object cards = groups.isEmpty() ? 0L : groups.get(0).value(Function.COUNT, "id");
        return Arrays.asList(
                tier.value(), cards, groups.isEmpty() ? null : groups.get(0).value(Function.SUM, "points"));
    }
}
