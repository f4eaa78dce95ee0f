package org.mortise.itests.modules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Json;

/** Counters that lose nothing, the two rates, and target lists. */
public class CampaignsIT extends ServerTest {

    private static final String CAMPAIGNS = "/api/marketing/campaigns";
    private static final String LISTS = "/api/marketing/target-lists";
    private static final String MEMBERS = "/api/marketing/target-list-members";

    @Test
    public void countersLoseNothingWhenManyCount() {
        String id = create(CAMPAIGNS, "name", marker).path("id").asText();
        List<CompletableFuture<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            calls.add(CompletableFuture.supplyAsync(
                    () -> count(id, Json.object("impressions", 10, "clicked", 2, "converted", 1))));
        }
        long done = calls.stream()
                .map(CompletableFuture::join)
                .peek(answer -> assertTrue(answer.toString(), List.of(200, 503).contains(answer.status())))
                .filter(answer -> answer.status() == 200)
                .count();
        assertTrue("some got through", done > 0);
        JsonNode campaign = api().get(CAMPAIGNS + "/" + id).json();
        assertEquals(10 * done, campaign.path("impressions").asLong());
        assertEquals(2 * done, campaign.path("clicked").asLong());
        assertEquals(done, campaign.path("converted").asLong());

        JsonNode row = Json.stream(api().get("/api/reporting/campaigns")
                        .json()
                        .path("result")
                        .path("campaigns"))
                .filter(each -> each.path("campaign").path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals("10.00", row.path("rates").path("conversionRate").asText());
        assertEquals("20.00", row.path("rates").path("clickThroughRate").asText());
    }

    @Test
    public void badCountsCountNothing() {
        String id = create(CAMPAIGNS, "name", marker).path("id").asText();
        for (Object body : List.of(
                Json.object("clicked", -1),
                Json.object("clicked", "one"),
                Json.object("clicked", 1.5),
                Json.object("looked", 1),
                Json.object("clicked", 1, "name", 2))) {
            Answer answer = count(id, body);
            assertEquals(answer.toString(), 422, answer.status());
        }
        count(id, "[]").expectProblem(400);
        count("nonsense", Json.object("clicked", 1)).expectProblem(404);
        assertEquals(0, api().get(CAMPAIGNS + "/" + id).json().path("clicked").asLong());
    }

    @Test
    public void noImpressionsNoRate() {
        String id = create(CAMPAIGNS, "name", marker).path("id").asText();
        JsonNode row = Json.stream(api().get("/api/reporting/campaigns")
                        .json()
                        .path("result")
                        .path("campaigns"))
                .filter(each -> each.path("campaign").path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        assertTrue(row.toString(), row.path("rates").path("conversionRate").isNull());
    }

    @Test
    public void nobodyIsInAListTwice() {
        String list = create(LISTS, "name", marker).path("id").asText();
        String contact = create(CONTACTS, "lastName", marker).path("id").asText();
        String lead = create("/api/sales/leads", "lastName", marker).path("id").asText();
        create(MEMBERS, "targetList", list, "contact", contact);
        create(MEMBERS, "targetList", list, "lead", lead);
        Answer twice = api().post(MEMBERS, Json.object("targetList", list, "contact", contact));
        assertTrue(twice.toString(), List.of(409, 422).contains(twice.status()));
        api().post(MEMBERS, Json.object("targetList", list)).expectProblem(422);
        api().post(MEMBERS, Json.object("targetList", list, "contact", contact, "lead", lead))
                .expectProblem(422);
        assertEquals(2, total(MEMBERS, "targetList==" + list));
        api().post(LISTS, Json.object("name", marker, "type", "dynamic")).expectViolation("type");
    }

    private Answer count(String id, Object body) {
        return api().post(CAMPAIGNS + "/" + id + "/count", body);
    }
}
