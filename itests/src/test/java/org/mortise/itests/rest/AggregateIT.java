package org.mortise.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Before;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** Sums and counts by groups. */
public class AggregateIT extends ServerTest {

    @Before
    public void fourOpportunities() {
        opportunity("Prospecting", "100.25", "2026-01-15");
        opportunity("Prospecting", "200", "2026-02-01");
        opportunity("Closed Won", "0.75", "2026-02-28");
        create(
                OPPORTUNITIES,
                "name",
                "without amount",
                "stage",
                "Proposal",
                "nextStep",
                marker,
                "closeDate",
                "2027-02-01");
    }

    @Test
    public void measuresByGroup() {
        JsonNode groups = aggregate("group", "stage", "sum", "amount", "min", "amount", "max", "amount", "count", "id");
        Map<String, JsonNode> byStage = new TreeMap<>();
        groups.forEach(group -> byStage.put(group.path("stage").asText(), group));
        assertEquals(List.of("Closed Won", "Proposal", "Prospecting"), List.copyOf(byStage.keySet()));
        JsonNode open = byStage.get("Prospecting");
        assertEquals(2, open.path("count").asLong());
        assertEquals("300.25", open.path("sum").path("amount").path("amount").asText());
        assertEquals("EUR", open.path("sum").path("amount").path("currency").asText());
        assertEquals("100.25", open.path("min").path("amount").path("amount").asText());
        assertEquals("200.00", open.path("max").path("amount").path("amount").asText());
        assertTrue(
                "no amount, no sum",
                byStage.get("Proposal").path("sum").path("amount").isNull());
    }

    @Test
    public void averagesAndTotals() {
        JsonNode all = aggregate("avg", "amount,probability", "count", "id").path(0);
        assertEquals(4, all.path("count").asLong());
        // 301 over the three that have an amount.
        assertTrue(
                all.toString(),
                all.path("avg").path("amount").path("amount").asText().startsWith("100.33"));
        assertTrue(all.toString(), all.path("avg").has("probability"));
    }

    @Test
    public void datesByYearQuarterMonthAndDay() {
        assertEquals(Map.of("2026", 3L, "2027", 1L), counts("year(closeDate)"));
        assertEquals(Map.of("2026-Q1", 3L, "2027-Q1", 1L), counts("quarter(closeDate)"));
        assertEquals(Map.of("2026-01", 1L, "2026-02", 2L, "2027-02", 1L), counts("month(closeDate)"));
        assertEquals(4, counts("day(closeDate)").size());
        assertEquals(
                4L,
                counts("year(createdAt)").values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    @Test
    public void severalGroups() {
        JsonNode groups = aggregate("group", "stage,month(closeDate)", "count", "id");
        assertEquals(4, groups.size());
        assertTrue(
                groups.toString(), groups.path(0).has("stage") && groups.path(0).has("month(closeDate)"));
    }

    @Test
    public void currenciesAreNotAddedUp() {
        create(
                OPPORTUNITIES,
                "name",
                "in dollars",
                "stage",
                "Prospecting",
                "nextStep",
                marker,
                "amount",
                Json.money("5", "USD"));
        String query = Api.query("filter", "nextStep==" + marker + ";stage==Prospecting", "sum", "amount");
        int status = api().get(OPPORTUNITIES + "/aggregate" + query).status();
        assertTrue("a sum over two currencies: " + status, status == 422 || status == 400 || status == 409);
        JsonNode groups = aggregate("group", "currency(amount)", "sum", "amount");
        Map<String, String> sums = new TreeMap<>();
        groups.forEach(group -> sums.put(
                group.path("currency(amount)").asText("none"),
                group.path("sum").path("amount").path("amount").asText()));
        assertEquals("301.00", sums.get("EUR"));
        assertEquals("5.00", sums.get("USD"));
    }

    @Test
    public void whatCannotBeAggregatedIsSaid() {
        for (String query : List.of(
                "group=nothing",
                "sum=name",
                "sum=nothing",
                "avg=stage",
                "group=month(name)",
                "group=week(closeDate)",
                "group=contacts",
                "group=month(closeDate",
                "count=nothing",
                "filter=(",
                "limit=1")) {
            api().get(OPPORTUNITIES + "/aggregate?" + query).expectProblem(400);
        }
    }

    private void opportunity(String stage, String amount, String closeDate) {
        create(
                OPPORTUNITIES,
                "name",
                stage + " " + amount,
                "stage",
                stage,
                "amount",
                Json.money(amount, "EUR"),
                "closeDate",
                closeDate,
                "nextStep",
                marker);
    }

    private JsonNode aggregate(String... namesAndValues) {
        String query = Api.query("filter", "nextStep==" + marker) + "&"
                + Api.query(namesAndValues).substring(1);
        return api().get(OPPORTUNITIES + "/aggregate" + query)
                .expect(200)
                .json()
                .path("groups");
    }

    private Map<String, Long> counts(String group) {
        Map<String, Long> counts = new TreeMap<>();
        aggregate("group", group, "count", "id")
                .forEach(each ->
                        counts.put(each.path(group).asText(), each.path("count").asLong()));
        return counts;
    }
}
