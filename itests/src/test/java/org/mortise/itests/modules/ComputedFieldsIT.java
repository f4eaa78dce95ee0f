package org.mortise.itests.modules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Test;
import org.mortise.itests.harness.Answer;
import org.mortise.itests.harness.Api;
import org.mortise.itests.harness.Await;
import org.mortise.itests.harness.Json;
import org.mortise.itests.harness.ServerTest;

/** Formulas and roll-ups are fields like all others, and right whatever happens to their inputs. */
public class ComputedFieldsIT extends ServerTest {

    private static final String TYPES = "/api/metadata/types/";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String name = "c" + Long.toString(System.nanoTime(), 36);
    private final List<String> added = new ArrayList<>();

    /** Other tests write accounts too, and need not pay for these. */
    @After
    public void hide() {
        for (int i = added.size() - 1; i >= 0; i--) {
            api().delete(added.get(i));
        }
    }

    @Test
    public void formulaIsAFieldLikeOthers() {
        String before = account("before", "annualRevenue", Json.money("900.00", "EUR"), "numberOfEmployees", 3)
                .path("id")
                .asText();
        JsonNode field = add(
                "account",
                name,
                "type",
                "formula",
                "expression",
                "annualRevenue / numberOfEmployees",
                "resultType",
                "money");
        assertEquals("formula", field.path("type").asText());
        assertEquals("money", field.path("resultType").asText());
        assertTrue(field.path("readOnly").asBoolean());
        done("account", name);
        assertEquals("300.00", value(before).path("amount").asText());
        String after = account("after", "annualRevenue", Json.money("1000.00", "EUR"), "numberOfEmployees", 8)
                .path("id")
                .asText();
        assertEquals("125.00", value(after).path("amount").asText());
        assertEquals(List.of("before"), names(name + "=gt=200"));
        assertEquals(List.of("after", "before"), names(name + "=null=false", "sort", name));
        JsonNode sum = api().get(ACCOUNTS + "/aggregate" + Api.query("filter", "industry==" + marker, "sum", name))
                .expect(200)
                .json();
        assertEquals(
                "425.00",
                sum.path("groups").path(0).path("sum").path(name).path("amount").asText());
        String href = ACCOUNTS + "/" + after;
        api().patch(href, Json.object("numberOfEmployees", 0)).expect(200);
        assertTrue("divided by nothing", value(after).isNull());
        api().patch(href, Json.object("numberOfEmployees", 4)).expect(200);
        JsonNode change =
                api().get(href + "/history").json().path("items").path(0).path("changes");
        assertEquals("250.00", change.path(name).path(1).path("amount").asText());
        api().patch(href, Json.object("custom", Json.object(name, Json.money("1.00", "EUR"))))
                .expectProblem(422);
        Answer export = api().get(ACCOUNTS + "/export" + Api.query("filter", "industry==" + marker));
        assertTrue(export.toString(), export.expect(200).toString().contains(",250,EUR"));
    }

    @Test
    public void formulaFollowsTheRecordThatItRefersTo() {
        add("opportunity", name, "type", "formula", "expression", "upper(account.industry)", "resultType", "text");
        String account = account("with industry").path("id").asText();
        String opportunity = opportunity(account, "10.00").path("id").asText();
        JsonNode read = api().get(OPPORTUNITIES + "/" + opportunity).json();
        assertEquals(marker.toUpperCase(), read.path("custom").path(name).asText());
        api().patch(ACCOUNTS + "/" + account, Json.object("industry", "wood")).expect(200);
        read = api().get(OPPORTUNITIES + "/" + opportunity).json();
        assertEquals("WOOD", read.path("custom").path(name).asText());
        api().patch(ACCOUNTS + "/" + account, Json.object("industry", marker)).expect(200);
    }

    @Test
    public void rollUpFollowsCreationChangeMoveDeletionRestoreAndBulk() {
        String one = account("one").path("id").asText();
        String two = account("two").path("id").asText();
        String early = opportunity(one, "7.00").path("id").asText();
        rollUp("isClosed==false");
        done("account", name);
        assertEquals("7.00", value(one).path("amount").asText());
        api().patch(OPPORTUNITIES + "/" + early, Json.object("amount", Json.money("8.00", "EUR")))
                .expect(200);
        assertEquals("8.00", value(one).path("amount").asText());
        String etag = api().get(ACCOUNTS + "/" + one).header("ETag");
        String late = opportunity(one, "2.00").path("id").asText();
        assertEquals("10.00", value(one).path("amount").asText());
        api().patch(ACCOUNTS + "/" + one, Json.object("description", "still mine"), "If-Match", etag)
                .expect(200);
        api().patch(OPPORTUNITIES + "/" + late, Json.object("account", two)).expect(200);
        assertEquals("8.00", value(one).path("amount").asText());
        assertEquals("2.00", value(two).path("amount").asText());
        api().delete(OPPORTUNITIES + "/" + early).expect(204);
        assertTrue(value(one).isNull());
        api().post(OPPORTUNITIES + "/" + early + "/restore", Map.of()).expect(200);
        assertEquals("8.00", value(one).path("amount").asText());
        api().patch(OPPORTUNITIES + "/" + early, Json.object("stage", "Closed Won"))
                .expect(200);
        assertTrue("closed", value(one).isNull());
        List<Object> creates = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            creates.add(Json.object(
                    "op",
                    "create",
                    "values",
                    Json.object(
                            "name",
                            "bulk " + i,
                            "account",
                            i % 2 == 0 ? one : two,
                            "amount",
                            Json.money("1.00", "EUR"))));
        }
        api().post(OPPORTUNITIES + "/bulk", Json.object("operations", creates)).expect(200);
        assertEquals("150.00", value(one).path("amount").asText());
        assertEquals("152.00", value(two).path("amount").asText());
        JsonNode entry = api().get(ACCOUNTS + "/" + one + "/history")
                .json()
                .path("items")
                .path(0);
        assertEquals("computed", entry.path("origin").asText());
        compared(0);
    }

    @Test
    public void concurrentWritersLoseNothing() throws InterruptedException {
        String account = account("busy").path("id").asText();
        rollUp(null);
        List<String> failures = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Thread> clients = new ArrayList<>();
        for (int client = 0; client < 4; client++) {
            clients.add(new Thread(() -> {
                for (int i = 0; i < 25; i++) {
                    Answer made = api().post(
                                    OPPORTUNITIES,
                                    Json.object(
                                            "name", "busy", "account", account, "amount", Json.money("1.00", "EUR")));
                    if (made.status() != 201) {
                        failures.add(made.toString());
                    }
                }
            }));
        }
        clients.forEach(Thread::start);
        for (Thread client : clients) {
            client.join();
        }
        assertEquals(List.of(), failures);
        assertEquals("100.00", value(account).path("amount").asText());
    }

    @Test
    public void aPluginThatGoesAwayBreaksNothing() {
        String account = account("supported").path("id").asText();
        add("account", name, "type", "rollUp", "function", "count", "source", "case", "by", "account");
        api().post(CASES, Json.object("subject", "one", "account", account)).expect(201);
        assertEquals(1, value(account).asInt());
        api().post("/api/admin/plugins/support/disable", Map.of());
        try {
            Await.until("support is away", PATIENCE, () -> api().get(CASES).status() == 404);
            assertEquals(1, value(account).asInt());
            api().patch(ACCOUNTS + "/" + account, Json.object("description", "goes on"))
                    .expect(200);
            JsonNode state = state("account", name);
            assertTrue(state.toString(), state.path("problem").asText().contains("case"));
        } finally {
            api().post("/api/admin/plugins/support/enable", Map.of());
        }
        Await.until("support is back", PATIENCE, () -> api().get(CASES).status() == 200);
        Await.until("counted again", PATIENCE, () -> {
            api().post(CASES, Json.object("subject", "again", "account", account))
                    .expect(201);
            return value(account).asInt() >= 2;
        });
    }

    @Test
    public void wrongDefinitionsAreRefusedWithTheirPlace() {
        for (Map<String, Object> body : List.of(
                Json.object("type", "formula", "expression", "nothing + 1", "resultType", "integer"),
                Json.object("type", "formula", "expression", "name * 2", "resultType", "integer"),
                Json.object("type", "formula", "expression", "name = 'x'", "resultType", "text"),
                Json.object("type", "formula", "expression", "''.class.forName('x')", "resultType", "text"),
                Json.object("type", "formula", "expression", name + " + 1", "resultType", "integer"),
                Json.object("type", "formula", "expression", "name", "resultType", "reference"),
                Json.object("type", "formula", "expression", 5, "resultType", "text"),
                Json.object("type", "formula", "expression", "(".repeat(3000), "resultType", "text"),
                Json.object(
                        "type", "rollUp", "function", "sum", "source", "opportunity", "by", "account", "field", "name"),
                Json.object(
                        "type", "rollUp", "function", "sum", "source", "opportunity", "by", "owner", "field", "amount"),
                Json.object(
                        "type", "rollUp", "function", "sum", "source", "nothing", "by", "account", "field", "amount"),
                Json.object(
                        "type",
                        "rollUp",
                        "function",
                        "count",
                        "source",
                        "opportunity",
                        "by",
                        "account",
                        "filter",
                        "x==1"),
                Json.object(
                        "type",
                        "rollUp",
                        "function",
                        "count",
                        "source",
                        "opportunity",
                        "by",
                        "account",
                        "filter",
                        "("))) {
            body.put("name", name);
            Answer answer = api().post(TYPES + "account/fields", body);
            answer.expectProblem(422);
            assertFalse(answer.toString(), answer.json().path("violations").isEmpty());
        }
        Answer place = api().post(
                        TYPES + "account/fields",
                        Json.object(
                                "name", name, "type", "formula", "expression", "1 + nothing", "resultType", "integer"));
        assertTrue(place.toString(), place.toString().contains("position 5"));
        api().get(TYPES + "nothing/computed").expectProblem(404);
        api().post(TYPES + "account/computed/name/recompute", Map.of()).expectProblem(404);
    }

    /** A field that a formula needs cannot be taken from under it. */
    @Test
    public void neededFieldsStay() {
        add("account", name + "In", "type", "integer");
        add("account", name, "type", "formula", "expression", name + "In * 2", "resultType", "integer");
        Answer refused = api().delete(TYPES + "account/fields/" + name + "In");
        refused.expectProblem(409);
        assertTrue(refused.toString(), refused.toString().contains(name));
    }

    private void rollUp(String filter) {
        add(
                "account",
                name,
                "type",
                "rollUp",
                "function",
                "sum",
                "source",
                "opportunity",
                "by",
                "account",
                "field",
                "amount",
                "filter",
                filter);
    }

    private JsonNode add(String type, String field, Object... more) {
        Map<String, Object> body = Json.object(more);
        body.put("name", field);
        added.add(TYPES + type + "/fields/" + field);
        return api().post(TYPES + type + "/fields", body).expect(201).json();
    }

    private JsonNode opportunity(String account, String amount) {
        return create(OPPORTUNITIES, "name", "of " + marker, "account", account, "amount", Json.money(amount, "EUR"));
    }

    private JsonNode value(String account) {
        return api().get(ACCOUNTS + "/" + account)
                .expect(200)
                .json()
                .path("custom")
                .path(name);
    }

    private JsonNode state(String type, String field) {
        return Json.stream(
                        api().get(TYPES + type + "/computed").expect(200).json().path("items"))
                .filter(item -> item.path("field").asText().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private void done(String type, String field) {
        Await.until(
                field + " computed",
                PATIENCE,
                () -> state(type, field).path("state").asText().equals("Done"));
    }

    private void compared(int different) {
        done("account", name);
        api().post(TYPES + "account/computed/" + name + "/recompute?compareOnly=true", Map.of())
                .expect(202);
        done("account", name);
        assertEquals(different, state("account", name).path("different").asInt());
    }
}
