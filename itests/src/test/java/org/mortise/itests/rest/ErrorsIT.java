package org.mortise.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** How the API says no: always as a problem document, never as HTML. */
public class ErrorsIT extends ServerTest {

    @Test
    public void nothingIsToldToStrangers() {
        Api stranger = Api.anonymous(api().url());
        Api expired = stranger.withToken("nonsense");
        List<String> addresses = new ArrayList<>(List.of(
                "/api/metadata/types",
                "/api/metadata/types/account",
                "/api/admin/plugins",
                "/api/imports",
                "/api/auth/me",
                "/api/reporting",
                "/api/reporting/win-rate"));
        for (JsonNode type : api().get("/api/metadata/types").expect(200).json().path("items")) {
            String href = type.path("href").asText();
            addresses.addAll(List.of(href, href + "/aggregate", href + "/export", href + "/nonsense/history"));
        }
        for (String address : addresses) {
            assertNotNull(address, stranger.get(address).expectProblem(401).header("WWW-Authenticate"));
            expired.get(address).expectProblem(401);
        }
        stranger.post(ACCOUNTS, Json.object("name", marker)).expectProblem(401);
        stranger.post(ACCOUNTS + "/bulk", Json.object("operations", List.of())).expectProblem(401);
        stranger.delete("/api/admin/plugins/sales").expectProblem(401);
        assertEquals(0, total(ACCOUNTS, "name==" + marker));
    }

    @Test
    public void wrongPasswordIsNoReasonToTellMore() {
        Api stranger = Api.anonymous(api().url());
        Answer known = stranger.post("/api/auth/login", Json.object("username", "admin", "password", "wrong"));
        Answer unknown = stranger.post("/api/auth/login", Json.object("username", marker, "password", "wrong"));
        assertEquals(
                known.expectProblem(401).json().path("detail"),
                unknown.expectProblem(401).json().path("detail"));
        stranger.post("/api/auth/login", Json.object("username", "admin")).expectProblem(422);
        stranger.post("/api/auth/login", "{").expectProblem(400);
    }

    @Test
    public void unknownAddresses() {
        for (String address : List.of(
                "/api/nothing",
                "/api/customers",
                "/api/customers/nothing",
                "/api/plugins/nothing/cards",
                "/api/customers/accounts/x/y/z",
                "/api/metadata/types/nothing",
                "/api/admin/plugins/nothing",
                "/api",
                "/api/")) {
            api().get(address).expectProblem(404);
        }
    }

    @Test
    public void unknownAddressOutsideOfTheApiIsNoHtmlErrorPage() {
        Answer answer = api().get("/nothing-of-the-kind");
        assertEquals(404, answer.status());
        assertFalse(
                answer.toString(),
                answer.text().contains("Jetty") || answer.text().contains("SERVLET"));
    }

    @Test
    public void wrongMethods() {
        String href = ACCOUNTS + "/" + account("steady").path("id").asText();
        api().send("PUT", href, Json.object("name", "x")).expectProblem(405);
        api().send("DELETE", ACCOUNTS, null).expectProblem(405);
        api().send("PUT", ACCOUNTS, Json.object()).expectProblem(405);
        api().send("POST", href, Json.object()).expectProblem(405);
        assertEquals(List.of("steady"), names(null));
    }

    @Test
    public void wrongContentTypes() {
        String href = ACCOUNTS + "/" + account("steady").path("id").asText();
        for (String type : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/json;charset=nonsense")) {
            api().send("POST", ACCOUNTS, "name=x", "Content-Type", type).expectProblem(415);
            api().send("PATCH", href, "name=x", "Content-Type", type).expectProblem(415);
        }
    }

    @Test
    public void bodiesThatCannotBeRead() {
        for (String body : List.of(
                "{", "", "[]", "null", "5", "\"x\"", "{\"name\":}", "{\"name\":\"a\"} trailing", "[".repeat(5_000))) {
            api().send("POST", ACCOUNTS, body).expectProblem(400);
        }
        api().send("POST", ACCOUNTS, "{\"name\":\"a\",\"name\":\"" + marker + "\"}")
                .expectProblem(400);
    }

    @Test
    public void bodiesThatAreTooLarge() {
        Answer answer = api().send("POST", ACCOUNTS, "{\"name\":\"" + "x".repeat(40_000_000) + "\"}");
        answer.expectProblem(413);
    }

    @Test
    public void acceptOfAnotherKind() {
        Answer answer = api().send("GET", ACCOUNTS, null, "Accept", "text/html");
        assertFalse(answer.toString(), answer.text().contains("<html"));
        assertFalse(answer.toString(), answer.status() >= 500);
    }

    @Test
    public void everyAnswerHasARequestId() {
        String id = "it-request-" + marker;
        Answer answer = api().send("GET", ACCOUNTS + "/nonsense", null, "X-Request-Id", id);
        assertEquals(id, answer.header("X-Request-Id"));
        assertEquals(id, answer.expectProblem(404).at("/requestId"));
        assertNotNull(api().get(ACCOUNTS).header("X-Request-Id"));
    }
}
