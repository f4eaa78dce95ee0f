package org.mortise.reporting;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.mortise.reporting.Amounts.eur;
import static org.mortise.reporting.Amounts.usd;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Reference;
import org.mortise.api.sales.OwnerSales;
import org.mortise.api.sales.StageFigures;
import org.mortise.api.sales.WinFigures;

public class SalesReportsTest {

    private static final Reference ANN = new Reference("user", UUID.randomUUID(), "Ann");
    private static final Reference BOB = new Reference("user", UUID.randomUUID(), "Bob");
    private static final Reference PIPELINE = new Reference("pipeline", UUID.randomUUID(), "Default");

    private final FakeSales sales = new FakeSales();
    private final Modules modules = new Modules(sales, null, null);

    @Test
    public void wonOutOfWonAndLost() {
        assertEquals("63.15", WinRate.of(new WinFigures(4238, 2473, 2089)).winRate());
        assertEquals("0.00", WinRate.of(new WinFigures(0, 3, 1)).winRate());
        assertNull(WinRate.of(new WinFigures(0, 0, 7)).winRate());
    }

    @Test
    public void openStagesAreAddedUpCurrencyByCurrency() {
        sales.stages = List.of(
                stage("Prospecting", false, 2, "100.00", "10.00", "EUR"),
                stage("Prospecting", false, 1, "40.00", "4.00", "USD"),
                stage("Prospecting", false, 3, null, null, null),
                stage("Proposal", false, 1, "200.00", "100.00", "EUR"),
                stage("Closed Won", true, 9, "900.00", "900.00", "EUR"));

        PipelineByStage result = new PipelineByStageResource(modules)
                .report(new SalesParameters())
                .result();

        assertEquals(5, result.stages().size());
        assertEquals(
                new PipelineByStage.Stage(
                        PIPELINE,
                        "Proposal",
                        false,
                        false,
                        1,
                        new Amount("200.00", "EUR"),
                        new Amount("100.00", "EUR")),
                result.stages().get(3));
        assertEquals(
                List.of(
                        new PipelineByStage.Open(3, new Amount("300.00", "EUR"), new Amount("110.00", "EUR")),
                        new PipelineByStage.Open(1, new Amount("40.00", "USD"), new Amount("4.00", "USD")),
                        new PipelineByStage.Open(3, null, null)),
                result.open());
    }

    @Test
    public void agentsOverTheYearAndQuartersOverTheAgents() {
        sales.owners = List.of(
                new OwnerSales(ANN, "2017-Q1", 2, eur("100")),
                new OwnerSales(BOB, "2017-Q1", 1, eur("250.5")),
                new OwnerSales(ANN, "2017-Q2", 3, eur("200")),
                new OwnerSales(ANN, "2017-Q2", 1, usd("999")),
                new OwnerSales(null, "2017-Q2", 1, null));

        SalesByAgent result = new SalesByAgentResource(modules).report("2017").result();

        assertEquals(5, result.rows().size());
        assertEquals(
                new SalesByAgent.Row(BOB, "2017-Q1", 1, new Amount("250.50", "EUR")),
                result.rows().get(1));
        assertEquals(
                List.of(
                        new SalesByAgent.AgentRow(ANN, 5, new Amount("300.00", "EUR")),
                        new SalesByAgent.AgentRow(BOB, 1, new Amount("250.50", "EUR")),
                        new SalesByAgent.AgentRow(ANN, 1, new Amount("999.00", "USD")),
                        new SalesByAgent.AgentRow(null, 1, null)),
                result.agents());
        assertEquals(
                List.of(
                        new SalesByAgent.QuarterRow("2017-Q1", 3, new Amount("350.50", "EUR")),
                        new SalesByAgent.QuarterRow("2017-Q2", 3, new Amount("200.00", "EUR")),
                        new SalesByAgent.QuarterRow("2017-Q2", 1, new Amount("999.00", "USD")),
                        new SalesByAgent.QuarterRow("2017-Q2", 1, null)),
                result.quarters());
        assertEquals(LocalDate.of(2017, 1, 1), sales.asked.from());
        assertEquals(LocalDate.of(2017, 12, 31), sales.asked.to());
    }

    @Test
    public void withoutYearAllYears() {
        assertNull(new SalesByAgentResource(modules).report(null).result().year());
        assertNull(sales.asked.from());
    }

    @Test
    public void parametersNarrow() {
        SalesParameters parameters = new SalesParameters();
        parameters.from = "2016-12-20";
        parameters.owner = ANN.id().toString();
        new WinRateResource(modules).report(parameters);

        assertEquals(LocalDate.of(2016, 12, 20), sales.asked.from());
        assertEquals(ANN.id(), sales.asked.owner());
        assertNull(sales.asked.to());
    }

    @Test
    public void whatCannotBeReadIsSaid() {
        SalesParameters parameters = new SalesParameters();
        parameters.to = "31/12/2017";

        assertEquals(ProblemType.MALFORMED, refused(() -> new WinRateResource(modules).report(parameters)));
        assertEquals(ProblemType.MALFORMED, refused(() -> new SalesByAgentResource(modules).report("last")));
        assertEquals(
                ProblemType.MALFORMED,
                refused(() -> new WinRateResource(new Modules(null, null, null)).report(parameters)));
    }

    private static ProblemType refused(Runnable work) {
        return assertThrows(ProblemException.class, work::run).type();
    }

    private static StageFigures stage(
            String name, boolean closed, long count, String amount, String weighted, String currency) {
        boolean euros = "EUR".equals(currency);
        return new StageFigures(
                PIPELINE,
                name,
                closed,
                closed,
                count,
                amount == null ? null : euros ? eur(amount) : usd(amount),
                weighted == null ? null : euros ? eur(weighted) : usd(weighted));
    }
}
