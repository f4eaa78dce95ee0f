package org.mortise.sales.figures;

import static org.junit.Assert.assertEquals;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.Aggregation.Function;
import org.mortise.api.records.Aggregation.Measure;
import org.mortise.api.records.Group;
import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;
import org.mortise.api.sales.CustomerValueInputs;
import org.mortise.api.sales.OwnerSales;
import org.mortise.api.sales.SalesScope;
import org.mortise.api.sales.StageFigures;
import org.mortise.api.sales.WinFigures;
import org.mortise.sales.DefaultPipeline;
import org.mortise.sales.FakeRecords;

public class RecordSalesFiguresTest {

    private final FakeRecords records = new FakeRecords();
    private final DefaultPipeline pipeline = new DefaultPipeline(records, InstantSource.system());
    private final RecordSalesFigures figures = new RecordSalesFigures(records, pipeline.catalog);

    @Test
    public void theScopeIsTheFilter() {
        UUID owner = UUID.randomUUID();

        figures.wonByOwnerAndQuarter(SalesScope.all()
                .from(LocalDate.parse("2017-01-01"))
                .to(LocalDate.parse("2017-12-31"))
                .owner(owner));
        figures.wins(SalesScope.all());

        assertEquals(
                "isWon==true;closeDate=ge=2017-01-01;closeDate=le=2017-12-31;owner==" + owner,
                records.aggregations.get(0).filter());
        assertEquals(null, records.aggregations.get(1).filter());
    }

    @Test
    public void stagesComeInTheOrderOfTheirPipeline() {
        stage("Closed Won", true, true, 2, euro("30"));
        stage("Gone", false, false, 1, null);
        stage("Prospecting", false, false, 3, euro("500"));

        List<StageFigures> rows = figures.pipelineByStage(SalesScope.all());

        assertEquals(
                List.of("Prospecting", "Closed Won", "Gone"),
                rows.stream().map(StageFigures::stage).toList());
        assertEquals(3, rows.get(0).count());
        assertEquals(euro("500"), rows.get(0).amount());
    }

    @Test
    public void theWinRateIsWonOfClosed() {
        win(false, false, 10);
        win(true, false, 2473);
        win(true, true, 4238);

        WinFigures wins = figures.wins(SalesScope.all());

        assertEquals(new WinFigures(4238, 2473, 10), wins);
        assertEquals(Optional.of(new BigDecimal("63.15")), wins.winRate());
        assertEquals(Optional.empty(), new WinFigures(0, 0, 7).winRate());
    }

    @Test
    public void ownersComeByQuarterAndWhatNobodyOwnsLast() {
        Reference ada = new Reference("user", UUID.randomUUID(), "Ada");
        owner("2017-Q2", ada, euro("1"));
        owner("2017-Q1", null, euro("2"));
        owner("2017-Q1", ada, euro("3"));

        assertEquals(
                List.of(
                        new OwnerSales(ada, "2017-Q1", 1, euro("3")),
                        new OwnerSales(null, "2017-Q1", 1, euro("2")),
                        new OwnerSales(ada, "2017-Q2", 1, euro("1"))),
                figures.wonByOwnerAndQuarter(SalesScope.all()));
    }

    @Test
    public void customerValuesAreAveragesForEachCurrency() {
        account("2024-01-01", "2024-01-31", euro("100"));
        account("2024-05-01", "2024-05-01", euro("50"));
        account("2024-05-01", "2024-05-03", new Money(new BigDecimal("9"), "CHF"));
        account(null, null, euro("1000"));

        assertEquals(
                List.of(
                        new CustomerValueInputs(1, new BigDecimal("2.00"), new Money(new BigDecimal("9.00"), "CHF")),
                        new CustomerValueInputs(2, new BigDecimal("15.00"), euro("75.00"))),
                figures.customerValueInputs(SalesScope.all()));
    }

    private void stage(String stage, boolean closed, boolean won, long count, Money amount) {
        Map<String, Object> keys = new HashMap<>();
        keys.put("pipeline", new Reference("pipeline", pipeline.id, "Sales"));
        keys.put("stage", stage);
        keys.put("isClosed", closed);
        keys.put("isWon", won);
        group(keys, count, amount, Map.of());
    }

    private void win(boolean closed, boolean won, long count) {
        group(Map.of("isClosed", closed, "isWon", won), count, null, Map.of());
    }

    private void owner(String quarter, Reference owner, Money amount) {
        Map<String, Object> keys = new HashMap<>();
        keys.put("owner", owner);
        keys.put("quarter(closeDate)", quarter);
        group(keys, 1, amount, Map.of());
    }

    private void account(String first, String last, Money revenue) {
        Map<Measure, Object> dates = new HashMap<>();
        dates.put(new Measure(Function.MIN, "closeDate"), first == null ? null : LocalDate.parse(first));
        dates.put(new Measure(Function.MAX, "closeDate"), last == null ? null : LocalDate.parse(last));
        group(Map.of("account", new Reference("account", UUID.randomUUID(), "Acorn")), 1, revenue, dates);
    }

    private void group(Map<String, Object> keys, long count, Money amount, Map<Measure, Object> more) {
        Map<Measure, Object> measures = new HashMap<>(more);
        measures.put(new Measure(Function.COUNT, "id"), count);
        measures.put(new Measure(Function.SUM, "amount"), amount);
        records.groups.add(new Group(keys, measures));
    }

    private static Money euro(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
