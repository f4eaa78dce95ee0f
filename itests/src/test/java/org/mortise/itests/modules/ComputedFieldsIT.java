package org.mortise.itests.modules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Formulas, and what holds for all computed fields. */
public class ComputedFieldsIT extends ComputedCase {

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
}
