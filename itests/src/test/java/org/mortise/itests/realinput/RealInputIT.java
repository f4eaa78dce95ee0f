package org.mortise.itests.realinput;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.mortise.itests.realinput.Figures.dollars;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.AfterParam;
import org.junit.runners.Parameterized.BeforeParam;
import org.junit.runners.Parameterized.Parameters;
import org.mortise.itests.harness.Database;
import org.mortise.itests.harness.Instance;
import org.mortise.itests.harness.NoErrorsLogged;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** The public sales data in a new installation: imported once, looked at from all sides. */
@RunWith(Parameterized.class)
public class RealInputIT {

    private static Instance instance;
    private static SalesImport imported;

    @Rule
    public final NoErrorsLogged noErrors = new NoErrorsLogged(() -> instance);

    private final Figures figures = new Figures(instance.api());

    /** @param database only for the name of the test */
    public RealInputIT(Database database) {}

    @Parameters(name = "{0}")
    public static Object[] databases() {
        return Database.tested();
    }

    @BeforeParam
    public static void importEverything(Database database) {
        instance = Instance.start("real-input", database);
        imported = SalesImport.all(instance);
        NoErrorsLogged.check(instance.log().since(0));
    }

    @AfterParam
    public static void stop() {
        instance.close();
    }

    @Test
    public void everyRowIsThere() {
        assertEquals(85, figures.accounts());
        assertEquals(7, figures.count("/api/sales/products"));
        assertEquals(8_800, figures.opportunities());
        assertEquals(
                new TreeMap<>(Map.of(
                        "Closed Won", 4_238L, "Closed Lost", 2_473L, "Qualification", 1_589L, "Prospecting", 500L)),
                figures.stages());
    }

    @Test
    public void opportunitiesWithoutAccountAreKept() {
        assertEquals(1_425, figures.opportunities("account=null=true"));
    }

    @Test
    public void sumsAreExact() {
        assertEquals(dollars(10_005_534), figures.won());
        assertEquals(
                new TreeMap<>(Map.of(
                        "2017-Q1", dollars(1_134_672),
                        "2017-Q2", dollars(3_086_111),
                        "2017-Q3", dollars(2_982_255),
                        "2017-Q4", dollars(2_802_496))),
                figures.wonBy("quarter(closeDate)"));
    }

    @Test
    public void reportsSayTheSame() {
        JsonNode wins = figures.report("win-rate");
        assertEquals("63.15", wins.path("winRate").asText());
        assertEquals(4_238, wins.path("won").asLong());
        assertEquals(2_473, wins.path("lost").asLong());
        assertEquals(2_089, wins.path("open").asLong());

        JsonNode sales = figures.report("sales-by-agent?year=2017");
        JsonNode best = sales.path("agents").path(0);
        assertEquals("Darcel Schlecht", best.path("agent").path("name").asText());
        assertEquals(dollars(1_153_214), Figures.amount(best.path("amount")));
        List<String> quarters = Json.stream(sales.path("quarters"))
                .map(row -> row.path("quarter").asText() + " "
                        + Figures.amount(row.path("amount")).toPlainString())
                .toList();
        assertEquals(List.of("2017-Q1 1134672", "2017-Q2 3086111", "2017-Q3 2982255", "2017-Q4 2802496"), quarters);
    }

    @Test
    public void misspeltProductIsMatchedAndRecorded() {
        JsonNode job = imported.opportunities();
        JsonNode change = Figures.change(job, "GTXPro", "GTX Pro");
        assertEquals("product", change.path("column").asText());
        assertEquals(1_480, change.path("rows").asLong());
        // Not only said when it happened, but kept.
        JsonNode kept = instance.api()
                .get("/api/imports/" + job.path("id").asText())
                .expect(200)
                .json();
        assertEquals(change, Figures.change(kept, "GTXPro", "GTX Pro"));
        String product = instance.api()
                .get("/api/sales/products" + Api.query("filter", "name==\"GTX Pro\""))
                .at("/items/0/id");
        assertEquals(1_480, figures.opportunities("product==" + product));
    }

    @Test
    public void agentsAreUsersWhoCannotSignIn() {
        assertEquals(35, figures.count("/api/admin/users", "title==\"Sales agent\""));
        assertEquals(0, figures.count("/api/admin/users", "title==\"Sales agent\";canSignIn==true"));
        assertEquals(6, figures.count("/api/admin/teams"));
    }

    @Test
    public void datesAreReadAsAmericansWriteThem() {
        JsonNode first = instance.api()
                .get("/api/sales/opportunities" + Api.query("filter", "externalId==1C1I7A6R"))
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertEquals("2016-10-20", first.path("startDate").asText());
        assertEquals("2017-03-01", first.path("closeDate").asText());
        assertEquals("Cancity", first.path("account").path("name").asText());
        assertEquals("Moses Frase", first.path("owner").path("name").asText());
    }

    @Test
    public void importingAgainDoublesNothing() {
        SalesImport again = SalesImport.all(instance);
        assertEquals(again.toString(), 0, again.created());
        assertEquals(8_800, again.opportunities().path("unchanged").asLong());
        everyRowIsThere();
        assertEquals(dollars(10_005_534), figures.won());
        assertTrue(
                again.toString(),
                again.jobs().stream().allMatch(job -> job.path("rejected").asLong() == 0));
    }
}
