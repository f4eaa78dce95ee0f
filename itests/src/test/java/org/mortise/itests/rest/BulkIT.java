package org.mortise.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Json;

/** Many writes in one call. */
public class BulkIT extends ServerTest {

    @Test
    public void eachOperationHasItsResult() {
        String changed = account("changed").path("id").asText();
        String deleted = account("deleted").path("id").asText();
        JsonNode answer = bulk(
                false,
                create("created"),
                Json.object("op", "create", "values", Json.object("industry", marker)),
                Json.object("op", "update", "id", changed, "version", 1, "values", Json.object("name", "new name")),
                Json.object("op", "update", "id", changed, "version", 1, "values", Json.object("name", "too late")),
                Json.object("op", "delete", "id", deleted),
                Json.object("op", "delete", "id", UUID.randomUUID().toString()));
        assertEquals(List.of(201, 422, 200, 412, 200, 404), statuses(answer));
        assertEquals(3, answer.path("succeeded").asLong());
        assertEquals(3, answer.path("failed").asLong());
        JsonNode refused = answer.path("results").path(1).path("problem");
        assertEquals("name", refused.path("violations").path(0).path("field").asText());
        assertEquals(List.of("created", "new name"), names(null, "sort", "name"));
    }

    @Test
    public void allOrNothingOnRequest() {
        String kept = account("kept").path("id").asText();
        JsonNode answer = bulk(
                true,
                create("never there"),
                Json.object("op", "delete", "id", kept),
                Json.object("op", "create", "values", Json.object("name", "x", "type", "Friend")));
        assertEquals(0, answer.path("succeeded").asLong());
        assertEquals(422, answer.path("results").path(2).path("status").asInt());
        assertEquals(List.of("kept"), names(null));
        assertEquals(
                "no trace in the history",
                1,
                api().get(ACCOUNTS + "/" + kept + "/history")
                        .json()
                        .path("items")
                        .size());
    }

    @Test
    public void thousandsInOneCall() {
        List<Object> operations = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            operations.add(create("row " + i));
        }
        JsonNode answer = bulk(true, operations.toArray());
        assertEquals(2_000, answer.path("succeeded").asLong());
        assertEquals(2_000, total(ACCOUNTS, "industry==" + marker));
    }

    @Test
    public void tooManyAreRefused() {
        List<Object> operations = Collections.nCopies(10_001, create("too many"));
        api().post(ACCOUNTS + "/bulk", Json.object("operations", operations)).expectProblem(413);
        assertEquals(List.of(), names(null));
    }

    @Test
    public void whatIsNoBulkCallIsSaid() {
        for (Object body : List.of(
                Json.object(),
                Json.object("operations", "all"),
                Json.object("operations", List.of("create")),
                Json.object(
                        "operations",
                        List.of(Json.object(
                                "op", "destroy", "id", UUID.randomUUID().toString()))),
                Json.object("operations", List.of(Json.object("op", "update", "values", Map.of()))),
                Json.object("operations", List.of(Json.object("op", "delete", "id", "nonsense"))),
                Json.object("operations", List.of(Json.object("op", "delete", "id", 5))),
                Json.object("operations", List.of(), "more", true))) {
            api().post(ACCOUNTS + "/bulk", body).expectProblem(422);
        }
        assertTrue(bulk(false).path("results").isEmpty());
    }

    private Map<String, Object> create(String name) {
        return Json.object("op", "create", "values", Json.object("name", name, "industry", marker));
    }

    private JsonNode bulk(boolean atomic, Object... operations) {
        return api().post(ACCOUNTS + "/bulk", Json.object("operations", List.of(operations), "atomic", atomic))
                .expect(200)
                .json();
    }

    private static List<Integer> statuses(JsonNode answer) {
        return Json.stream(answer.path("results"))
                .map(result -> result.path("status").asInt())
                .toList();
    }
}
