package org.mortise.itests.privacy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Retention rules that run as jobs, and legal holds that none of them passes. */
public class RetentionIT extends ServerTest {

    private static final String RULES = "/api/retention/rules";
    private static final String RUNS = "/api/retention/runs";
    private static final String HOLDS = "/api/retention/holds";
    private static final String CAMPAIGNS = "/api/marketing/campaigns";
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    public void aRuleRemovesWhatIsOldEnoughAndNothingElse() {
        String old = campaign("2020-01-01");
        String held = campaign("2020-02-01");
        String young = campaign("2099-01-01");
        String rule = rule("campaign", "endDate", "delete");
        String hold = hold("campaign", held);
        JsonNode preview =
                api().get(RULES + "/" + rule + "/preview").expect(200).json();
        assertEquals(2, preview.path("count").asInt());
        assertEquals(1, preview.path("held").asInt());
        assertEquals(1, preview.path("wouldBeDone").asInt());
        assertEquals(marker, preview.at("/sample/0/name").asText());
        api().get(CAMPAIGNS + "/" + old).expect(200);
        JsonNode run = run(rule);
        assertEquals("Done", run.path("state").asText());
        assertEquals(2, run.path("looked").asInt());
        assertEquals(1, run.path("done").asInt());
        assertEquals(1, run.path("held").asInt());
        assertEquals("admin", run.path("startedBy").asText());
        api().get(CAMPAIGNS + "/" + old).expectProblem(404);
        api().get(CAMPAIGNS + "/" + held).expect(200);
        api().get(CAMPAIGNS + "/" + young).expect(200);
        JsonNode told = audit(rule);
        assertEquals("1", told.at("/details/done").asText());
        assertEquals("1", told.at("/details/held").asText());
        api().delete(HOLDS + "/" + hold).expect(204);
        assertEquals(1, run(rule).path("done").asInt());
        api().get(CAMPAIGNS + "/" + held).expectProblem(404);
        assertEquals(
                "who did it",
                "retention",
                api().get(CAMPAIGNS + "/" + held + "/history").expect(200).at("/items/0/origin"));
    }

    @Test
    public void moreThanABatchGoes() {
        int count = 450;
        List<Map<String, Object>> operations = new java.util.ArrayList<>();
        for (int i = 0; i < count; i++) {
            operations.add(Json.object(
                    "op",
                    "create",
                    "values",
                    Json.object("name", marker, "endDate", "2020-01-01", "status", "Complete")));
        }
        api().post(CAMPAIGNS + "/bulk", Json.object("operations", operations)).expect(200);
        JsonNode run = run(rule("campaign", "endDate", "purge"));
        assertEquals(count, run.path("done").asInt());
        assertEquals(0, total(CAMPAIGNS, "name==" + marker));
        JsonNode deleted = api().get(CAMPAIGNS + Api.query("deleted", "true", "filter", "name==" + marker))
                .expect(200)
                .json()
                .path("items");
        assertEquals("purged, not only deleted", 0, deleted.size());
    }

    @Test
    public void nobodyRemovesWhatIsHeld() {
        String campaign = campaign("2020-01-01");
        api().delete(CAMPAIGNS + "/" + campaign).expect(204);
        String hold =
                api().post(HOLDS, Json.object("record", Json.object("type", "campaign", "id", campaign), "reason", "x"))
                                        .status()
                                == 201
                        ? "taken"
                        : "refused";
        assertEquals("a deleted record is restored before it is held", "refused", hold);
        api().post(CAMPAIGNS + "/" + campaign + "/restore", null).expect(200);
        String id = hold("campaign", campaign);
        assertEquals(
                "/problems/legal-hold",
                api().delete(CAMPAIGNS + "/" + campaign).expectProblem(409).at("/type"));
        JsonNode bulk = api().post(
                        CAMPAIGNS + "/bulk",
                        Json.object("operations", List.of(Json.object("op", "delete", "id", campaign))))
                .expect(200)
                .json();
        assertTrue(bulk.toString(), bulk.toString().contains("legal-hold"));
        api().patch(
                        HOLDS + "/" + id,
                        Json.object("record", Json.object("type", "campaign", "id", campaign("2020-01-01"))))
                .expectViolation("record");
        api().post(HOLDS, Json.object("record", Json.object("type", "campaign", "id", campaign)))
                .expectViolation("reason");
        api().delete(HOLDS + "/" + id).expect(204);
        api().delete(CAMPAIGNS + "/" + campaign).expect(204);
    }

    @Test
    public void badRulesAreRefusedWhenTheyAreSaved() {
        refused("type", "type", "nothing");
        refused("since", "since", "name");
        refused("since", "since", "nothing");
        refused("filter", "filter", "nothing==1");
        refused("filter", "filter", "name==((");
        refused("days", "days", 0);
        refused("action", "action", "burn");
        refused("action", "action", "anonymise");
        refused("since", "since", "deletedAt");
        refused("type", "type", "*");
        refused("type", "type", "user");
        refused("type", "type", "retentionRun", "since", "createdAt");
        api().post(
                        "/api/retention/preview",
                        Json.object(
                                "type",
                                "campaign",
                                "since",
                                "endDate",
                                "days",
                                1,
                                "action",
                                "delete",
                                "filter",
                                "no==1"))
                .expectViolation("filter");
        api().post("/api/retention/preview", Json.object("days", 1)).expectProblem(422);
        api().get(RULES + "/" + java.util.UUID.randomUUID() + "/preview").expectProblem(404);
        api().post(RULES + "/nothing/run", null).expectProblem(404);
        String rule = rule("campaign", "endDate", "delete");
        api().patch(RULES + "/" + rule, Json.object("filter", "no==1")).expectViolation("filter");
    }

    @Test
    public void rulesAreForAdministratorsAndRunsForThePlatform() {
        String name = "u" + Long.toString(System.nanoTime(), 36);
        String id = create("/api/admin/users", "username", name, "canSignIn", true)
                .path("id")
                .asText();
        api().post("/api/admin/users/" + id + "/password", Json.object("newPassword", "Correct-horse-9-battery"))
                .expect(204);
        Api user = Api.anonymous(api().url()).signIn(name, "Correct-horse-9-battery");
        String rule = rule("campaign", "endDate", "delete");
        user.post(RULES, body("type", "campaign", "since", "endDate")).expectProblem(403);
        user.patch(RULES + "/" + rule, Json.object("active", true)).expectProblem(403);
        user.get(RULES + "/" + rule + "/preview").expectProblem(403);
        user.post(RULES + "/" + rule + "/run", null).expectProblem(403);
        user.post("/api/retention/preview", Json.object("type", "campaign", "days", 1, "action", "delete"))
                .expectProblem(403);
        user.post(
                        HOLDS,
                        Json.object(
                                "record", Json.object("type", "campaign", "id", campaign("2020-01-01")), "reason", "x"))
                .expectProblem(403);
        api().post(RUNS, Json.object()).expectProblem(403);
        String run = run(rule).path("id").asText();
        api().patch(RUNS + "/" + run, Json.object("done", 100)).expectProblem(422);
        api().delete(RUNS + "/" + run).expectProblem(403);
    }

    @Test
    public void aRuleWhoseTypeIsGoneSleepsAndSaysSo() {
        String type = "q" + Long.toString(System.nanoTime(), 36);
        api().post(
                        "/api/metadata/types",
                        Json.object(
                                "name",
                                type,
                                "collection",
                                type + "s",
                                "nameFields",
                                List.of("name"),
                                "fields",
                                List.of(Json.object("name", "name", "type", "text"))))
                .expect(201);
        String rule = api().post(RULES, body("type", type, "since", "createdAt", "filter", null))
                .expect(201)
                .id();
        api().delete("/api/metadata/types/" + type).expect(204);
        JsonNode run = run(rule);
        assertEquals("Sleeping", run.path("state").asText());
        assertTrue(api().get(RULES + "/" + rule).expect(200).at("/problem").contains(type));
        api().get(RULES + "/" + rule + "/preview").expectProblem(409);
        // It can still be described and switched off.
        api().patch(RULES + "/" + rule, Json.object("description", "x")).expect(200);
        api().post("/api/metadata/types/" + type + "/restore", null);
        Await.until(
                "the type is back",
                SOON,
                () -> api().get("/api/metadata/types/" + type).status() == 200);
        assertEquals("Done", run(rule).path("state").asText());
        assertFalse(api().get(RULES + "/" + rule).expect(200).at("/problem").contains(type));
    }

    private String campaign(String endDate) {
        return create(CAMPAIGNS, "name", marker, "endDate", endDate, "status", "Complete")
                .path("id")
                .asText();
    }

    private String rule(String type, String since, String action) {
        return api().post(RULES, body("type", type, "since", since, "action", action))
                .expect(201)
                .id();
    }

    private Map<String, Object> body(Object... more) {
        Map<String, Object> body = Json.object(
                "name",
                "r" + Long.toString(System.nanoTime(), 36),
                "type",
                "campaign",
                "filter",
                "name==" + marker,
                "since",
                "endDate",
                "days",
                1,
                "action",
                "delete");
        body.putAll(Json.object(more));
        return body;
    }

    private void refused(String field, Object... more) {
        api().post(RULES, body(more)).expectViolation(field);
    }

    private String hold(String type, String id) {
        return api().post(HOLDS, Json.object("record", Json.object("type", type, "id", id), "reason", "Case 17"))
                .expect(201)
                .id();
    }

    /** Lets a rule run to its end; another test's may be on its way. */
    private JsonNode run(String rule) {
        Answer[] started = new Answer[1];
        Await.until("it starts", SOON, () -> {
            started[0] = api().post(RULES + "/" + rule + "/run", null);
            return started[0].status() == 202;
        });
        String run = RUNS + "/" + started[0].id();
        Await.until(
                "it ends", SOON, () -> !api().get(run).expect(200).at("/state").equals("Running"));
        return api().get(run).expect(200).json();
    }

    private JsonNode audit(String rule) {
        return api().get("/api/audit?action=retention-run&subject=" + rule)
                .expect(200)
                .json()
                .path("items")
                .get(0);
    }
}
