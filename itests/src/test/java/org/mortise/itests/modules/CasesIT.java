package org.mortise.itests.modules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Cases are numbered, closed, rated, and counted. */
public class CasesIT extends ServerTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String REQUESTS = "/api/support/satisfaction-requests";

    @Test
    public void numbersGoUp() {
        long first = open().path("number").asLong();
        long second = open().path("number").asLong();
        assertTrue(first + " then " + second, second > first);
    }

    @Test
    public void closingAsksOnceForARating() {
        String id = closed();
        JsonNode request = awaitRequest(id);
        assertEquals(1, request.path("closing").asLong());
        api().patch(CASES + "/" + id, Json.object("status", "Assigned")).expect(200);
        assertTrue(api().get(CASES + "/" + id).json().path("resolvedAt").isNull());
        close(id);
        Await.until("the second closing asks again", LIMIT, () -> total(REQUESTS, "case==" + id) == 2);
    }

    @Test
    public void customerRatesWithoutSigningIn() {
        String id = closed();
        String token = awaitRequest(id).path("token").asText();
        Api customer = Api.anonymous(api().url());
        customer.post("/api/support/ratings/nonsense", Json.object("rating", 5)).expectProblem(404);
        customer.post("/api/support/ratings/" + token, Json.object("rating", 6)).expectViolation("rating");
        customer.post("/api/support/ratings/" + token, Json.object()).expectViolation("rating");
        customer.post("/api/support/ratings/" + token, Json.object("rating", 5, "comment", "Fine"))
                .expect(201);
        assertEquals(5, api().get(CASES + "/" + id).json().path("satisfaction").asInt());
        customer.post("/api/support/ratings/" + token, Json.object("rating", 1)).expectProblem(409);
    }

    @Test
    public void openCasesAreNotRated() {
        String id = open().path("id").asText();
        api().post(CASES + "/" + id + "/rate", Json.object("rating", 5)).expectProblem(409);
        api().post(CASES + "/" + id + "/rate", Json.object("rating", 0)).expectViolation("rating");
        api().post(CASES + "/nonsense/rate", Json.object("rating", 5)).expectProblem(404);
    }

    @Test
    public void csatIsSatisfiedByAll() {
        for (int rating : new int[] {5, 4, 3}) {
            api().post(CASES + "/" + closed() + "/rate", Json.object("rating", rating))
                    .expect(201);
        }
        JsonNode csat = api().get("/api/reporting/csat").expect(200).json().path("result");
        long responses = csat.path("responses").asLong();
        long satisfied = csat.path("satisfied").asLong();
        assertTrue(csat.toString(), responses >= 3 && satisfied < responses);
        assertEquals(total("/api/support/csat-responses", "rating=ge=1"), responses);
        assertEquals(total("/api/support/csat-responses", "rating=ge=4"), satisfied);
        BigDecimal expected =
                BigDecimal.valueOf(satisfied * 100).divide(BigDecimal.valueOf(responses), 2, RoundingMode.HALF_UP);
        assertEquals(0, expected.compareTo(new BigDecimal(csat.path("csat").asText())));
        assertFalse(csat.path("byMonth").isEmpty());
    }

    private JsonNode open() {
        return create(CASES, "subject", marker, "origin", "Email");
    }

    private String closed() {
        String id = open().path("id").asText();
        close(id);
        return id;
    }

    private void close(String id) {
        JsonNode closed = api().patch(CASES + "/" + id, Json.object("status", "Closed"))
                .expect(200)
                .json();
        assertFalse(closed.path("resolvedAt").isNull());
    }

    private JsonNode awaitRequest(String id) {
        Await.until("a request for a rating", LIMIT, () -> total(REQUESTS, "case==" + id) > 0);
        return api().get(REQUESTS + Api.query("filter", "case==" + id))
                .json()
                .path("items")
                .path(0);
    }
}
