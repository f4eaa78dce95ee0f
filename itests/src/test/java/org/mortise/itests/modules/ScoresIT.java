package org.mortise.itests.modules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** A record's score is explained field by field, and reported by group. */
public class ScoresIT extends ServerTest {

    @Test
    public void scoreIsExplained() {
        String id = account("scored").path("id").asText();
        JsonNode poor = api().get(ACCOUNTS + "/" + id + "/score").expect(200).json();
        api().patch(
                        ACCOUNTS + "/" + id,
                        Json.object(
                                "website",
                                "https://example.com",
                                "phoneNumber",
                                "+49 30 123456",
                                "numberOfEmployees",
                                9))
                .expect(200);
        JsonNode better = api().get(ACCOUNTS + "/" + id + "/score").expect(200).json();
        assertTrue(
                better.path("score").decimalValue().compareTo(poor.path("score").decimalValue()) > 0);
        JsonNode owner = Json.stream(better.path("fields"))
                .filter(field -> field.path("field").asText().equals("owner"))
                .findFirst()
                .orElseThrow();
        assertEquals(false, owner.path("passed").asBoolean());
        assertEquals("is empty", owner.path("reason").asText());
        api().get(ACCOUNTS + "/00000000-0000-0000-0000-000000000000/score").expectProblem(404);
    }

    @Test
    public void reportGroups() {
        account("one", "type", "Customer", "website", "https://example.com");
        account("two", "type", "Customer");
        account("three", "type", "Partner");
        JsonNode groups = api().get("/api/scores/report"
                        + Api.query("type", "account", "group", "type", "filter", "industry==" + marker))
                .expect(200)
                .json()
                .path("groups");
        assertEquals(2, groups.size());
        assertEquals("Customer", groups.path(0).path("type").asText());
        assertEquals(2, groups.path(0).path("count").asInt());
        assertEquals(1, groups.path(0).path("missed").path("website filled").asInt());
        api().get("/api/scores/report").expectProblem(400);
        api().get("/api/scores/report?type=account&group=nothing").expectProblem(400);
        api().get("/api/scores/report?type=account&filter=x").expectProblem(400);
        api().get("/api/scores/report?type=nothing").expectProblem(404);
    }

    @Test
    public void administratorsSetRules() {
        String address = "/api/scores/rules/case";
        for (Object wrong : List.of(
                Map.of(),
                Json.object(
                        "type",
                        "case",
                        "checks",
                        List.of(Json.object("check", "filled", "field", "nothing", "weight", 1))),
                Json.object(
                        "type",
                        "case",
                        "checks",
                        List.of(Json.object("check", "magic", "field", "subject", "weight", 1))))) {
            api().send("PUT", address, wrong).expectProblem(422);
        }
        String id = create(CASES, "subject", marker).path("id").asText();
        api().get(CASES + "/" + id + "/score").expectProblem(404);
        api().send(
                        "PUT",
                        address,
                        Json.object(
                                "type",
                                "case",
                                "checks",
                                List.of(
                                        Json.object("check", "filled", "field", "subject", "weight", 3),
                                        Json.object("check", "filled", "field", "account", "weight", 1))))
                .expect(200);
        assertEquals(
                "75.0",
                api().get(CASES + "/" + id + "/score")
                        .expect(200)
                        .json()
                        .path("score")
                        .asText());
        api().delete(address).expect(204);
    }
}
