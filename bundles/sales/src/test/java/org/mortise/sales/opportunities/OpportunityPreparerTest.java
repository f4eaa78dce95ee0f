package org.mortise.sales.opportunities;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.records.Money;
import org.mortise.sales.DefaultPipeline;
import org.mortise.sales.FakeRecords;
import org.mortise.sales.FakeWrite;

public class OpportunityPreparerTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-04T23:00:00Z"));

    private final DefaultPipeline pipeline = new DefaultPipeline(new FakeRecords(), CLOCK);
    private final OpportunityPreparer preparer = new OpportunityPreparer(pipeline.catalog, CLOCK);

    @Test
    public void itBeginsInTheFirstStageOfTheDefaultPipeline() {
        FakeWrite made = create(Map.of("amount", euro("1000")));

        assertEquals(pipeline.reference(), made.value("pipeline"));
        assertEquals("Prospecting", made.value("stage"));
        assertEquals(BigDecimal.TEN, made.value("probability"));
        assertEquals("Pipeline", made.value("forecastCategory"));
        assertEquals(false, made.value("isClosed"));
        assertEquals(euro("100.00"), made.value("weightedAmount"));
    }

    @Test
    public void aStageBringsItsProbabilityAndCategory() {
        FakeWrite moved = change(create(Map.of("amount", euro("333.33"))), Map.of("stage", "Proposal"));

        assertEquals(new BigDecimal("50"), moved.value("probability"));
        assertEquals("Best Case", moved.value("forecastCategory"));
        assertEquals("half a cent goes up", euro("166.67"), moved.value("weightedAmount"));
    }

    @Test
    public void aProbabilityThatIsGivenWithTheStageStays() {
        FakeWrite moved = change(create(Map.of()), Map.of("stage", "Proposal", "probability", new BigDecimal("65")));

        assertEquals(new BigDecimal("65"), moved.value("probability"));
    }

    @Test
    public void aProbabilityThatWasChosenStaysUntilTheStageChanges() {
        FakeWrite chosen = change(create(Map.of("amount", euro("10"))), Map.of("probability", new BigDecimal("15")));
        assertEquals(euro("1.50"), chosen.value("weightedAmount"));

        assertEquals(new BigDecimal("15"), change(chosen, Map.of("name", "New")).value("probability"));
        assertEquals(
                new BigDecimal("50"),
                change(chosen, Map.of("stage", "Proposal")).value("probability"));
    }

    @Test
    public void whatIsClosedIsCertain() {
        FakeWrite won = change(create(Map.of()), Map.of("stage", "Closed Won", "probability", new BigDecimal("60")));

        assertEquals(new BigDecimal("100"), won.value("probability"));
        assertEquals(true, won.value("isWon"));
        assertEquals("Closed", won.value("forecastCategory"));
    }

    @Test
    public void closingSetsTheCloseDateUnlessItIsKnown() {
        LocalDate planned = LocalDate.parse("2026-06-30");

        assertEquals(
                LocalDate.parse("2026-05-04"),
                change(create(Map.of()), Map.of("stage", "Closed Lost")).value("closeDate"));
        assertEquals(
                planned,
                change(create(Map.of("closeDate", planned)), Map.of("stage", "Closed Lost"))
                        .value("closeDate"));
    }

    @Test
    public void aDealThatArrivesClosedIsNotDatedToday() {
        assertNull(create(Map.of("stage", "Closed Won")).value("closeDate"));
    }

    @Test
    public void anEmptiedProbabilityComesBack() {
        Map<String, Object> emptied = new HashMap<>();
        emptied.put("probability", null);

        assertEquals(BigDecimal.TEN, change(create(Map.of()), emptied).value("probability"));
    }

    @Test
    public void withoutAnAmountThereIsNothingToWeigh() {
        Map<String, Object> emptied = new HashMap<>();
        emptied.put("amount", null);

        assertNull(change(create(Map.of("amount", euro("5"))), emptied).value("weightedAmount"));
    }

    @Test
    public void anUnknownStageIsLeftForTheValidator() {
        FakeWrite made = create(Map.of("stage", "Engaging"));

        assertEquals("Engaging", made.value("stage"));
        assertNull(made.value("probability"));
    }

    private FakeWrite create(Map<String, Object> values) {
        FakeWrite write = FakeWrite.creation(values);
        preparer.prepare(write);
        return write;
    }

    private FakeWrite change(FakeWrite before, Map<String, Object> changes) {
        FakeWrite write = FakeWrite.update(before.result(), changes);
        preparer.prepare(write);
        return write;
    }

    private static Money euro(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
