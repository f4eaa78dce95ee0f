package org.mortise.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.mortise.itests.harness.PluginJar;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Saved views: who sees which, and what is checked. */
public class ViewsIT extends ServerTest {

    private static final String VIEWS = "/api/views";
    private static final String PASSWORD = "correct horse battery staple 1";

    private String team;
    private Api ada;
    private Api bob;
    private Api eve;

    @Before
    public void threeUsersTwoInATeam() {
        team = create(collection("team"), "name", marker).path("id").asText();
        ada = user("ada", team);
        bob = user("bob", team);
        eve = user("eve", null);
    }

    private Api user(String name, String inTeam) {
        Map<String, Object> body =
                Json.object("username", name + "-" + marker, "lastName", name, "active", true, "canSignIn", true);
        if (inTeam != null) {
            body.put("teams", List.of(inTeam));
        }
        String id = api().post(collection("user"), body).expect(201).id();
        api().post(collection("user") + "/" + id + "/password", Json.object("newPassword", PASSWORD))
                .expect(204);
        return Api.anonymous(api().url()).signIn(name + "-" + marker, PASSWORD);
    }

    private String collection(String type) {
        return api().get("/api/metadata/types/" + type).expect(200).at("/href");
    }

    @Test
    public void nobodyElseSeesAPrivateView() {
        String id = ada.post(VIEWS, view("mine")).expect(201).id();
        assertTrue(sees(ada, id));
        for (Api other : List.of(bob, eve, api())) {
            assertFalse(sees(other, id));
            other.get(VIEWS + "/" + id).expectProblem(404);
            other.patch(VIEWS + "/" + id, Json.object("name", "yours")).expectProblem(404);
            other.send("PUT", VIEWS + "/" + id + "/default", null).expectProblem(404);
            other.delete(VIEWS + "/" + id).expectProblem(404);
        }
        ada.delete(VIEWS + "/" + id).expect(204);
        ada.get(VIEWS + "/" + id).expectProblem(404);
    }

    @Test
    public void aTeamSeesItsViewsAndTheirOwnerAloneChangesThem() {
        Map<String, Object> body = view("ours");
        body.put("visibility", "team");
        ada.post(VIEWS, body).expectViolation("team");
        body.put("team", team);
        eve.post(VIEWS, body).expectViolation("team");
        String id = ada.post(VIEWS, body).expect(201).id();
        assertTrue(sees(bob, id));
        assertFalse(sees(eve, id));
        bob.patch(VIEWS + "/" + id, Json.object("name", "x")).expectProblem(403);
        ada.patch(VIEWS + "/" + id, Json.object("visibility", "own")).expect(200);
        assertFalse(sees(bob, id));
    }

    @Test
    public void administratorsPublish() {
        Map<String, Object> body = view("everybody " + marker);
        body.put("visibility", "public");
        ada.post(VIEWS, body).expectProblem(403);
        String id = api().post(VIEWS, body).expect(201).id();
        assertTrue(sees(ada, id) && sees(eve, id));
        eve.delete(VIEWS + "/" + id).expectProblem(403);
        eve.send("PUT", VIEWS + "/" + id + "/default", null).expect(200);
        assertTrue(item(eve, id).path("default").asBoolean());
        assertFalse("a default is one's own", item(ada, id).path("default").asBoolean());
        String other = eve.post(VIEWS, view("hers")).expect(201).id();
        eve.send("PUT", VIEWS + "/" + other + "/default", null).expect(200);
        assertFalse("one for each type", item(eve, id).path("default").asBoolean());
        eve.delete(VIEWS + "/" + other + "/default").expect(204);
        assertFalse(item(eve, other).path("default").asBoolean());
        api().delete(VIEWS + "/" + id).expect(204);
    }

    @Test
    public void aViewFindsItsRecordsAndChangesByVersion() {
        String name = marker + " opportunity";
        create(OPPORTUNITIES, "name", name, "stage", "Prospecting");
        Map<String, Object> body = view("found");
        body.put("filter", "name=='" + name + "'");
        body.put("columns", List.of("name", "stage"));
        JsonNode view = ada.post(VIEWS, body).expect(201).json();
        JsonNode found = ada.get(view.path("href").asText()).expect(200).json().path("items");
        assertEquals(1, found.size());
        assertEquals(name, found.path(0).path("name").asText());
        String address = VIEWS + "/" + view.path("id").asText();
        ada.patch(address, Json.object("sort", List.of("-closeDate", "name")), "If-Match", "\"1\"")
                .expect(200);
        ada.patch(address, Json.object("name", "late"), "If-Match", "\"1\"").expectProblem(412);
        ada.patch(address, Json.object("name", "late"), "If-Match", "nonsense").expectProblem(400);
        JsonNode read = ada.get(address).expect(200).json();
        assertEquals(2, read.path("version").asInt());
        assertEquals("found", read.path("name").asText());
        assertEquals(2, read.path("sort").size());
        ada.post(VIEWS, view("found")).expectProblem(409);
    }

    @Test
    public void itIsCheckedAgainstTheMetadata() {
        ada.post(VIEWS, Json.object("type", "opportunity", "name", "x", "kind", "kanban"))
                .expectViolation("groupField");
        ada.post(VIEWS, Json.object("type", "opportunity", "name", "x", "kind", "calendar", "dateField", "name"))
                .expectViolation("dateField");
        ada.post(VIEWS, Json.object("type", "nothing", "name", "x")).expectViolation("type");
        ada.post(
                        VIEWS,
                        Json.object(
                                "type",
                                "opportunity",
                                "name",
                                "x",
                                "filter",
                                "nothing==1",
                                "sort",
                                List.of("nothing"),
                                "columns",
                                List.of("nothing")))
                .expectViolation("filter")
                .expectViolation("sort")
                .expectViolation("columns");
        ada.post(VIEWS, Json.object("name", 5, "kind", "pie", "sort", "name", "filter", "\u0000", "colour", "red"))
                .expectViolation("type")
                .expectViolation("name")
                .expectViolation("kind")
                .expectViolation("sort")
                .expectViolation("filter")
                .expectViolation("colour");
        ada.post(VIEWS, "[1]").expectProblem(400);
        Api.anonymous(api().url()).get(VIEWS).expectProblem(401);
    }

    @Test
    public void aFieldThatWentAwayIsShownAsAProblem() {
        api().post(
                        "/api/metadata/types/opportunity/fields",
                        Json.object("name", "viewedField", "type", "text", "label", "Viewed"))
                .expect(201);
        Map<String, Object> body = view("custom");
        body.put("filter", "custom.viewedField==x");
        String id = ada.post(VIEWS, body).expect(201).id();
        assertEquals(0, item(ada, id).path("problems").size());
        api().delete("/api/metadata/types/opportunity/fields/viewedField").expect(204);
        assertEquals(
                "filter", item(ada, id).path("problems").path(0).path("field").asText());
    }

    @Test
    public void aPluginBringsViewsForEverybody() {
        String id = "views" + Long.toString(System.nanoTime(), 36);
        Map<String, Object> body = view("Of the plugin");
        body.putAll(Json.object("kind", "kanban", "groupField", "stage", "sort", List.of("-closeDate")));
        PluginJar plugin = PluginJar.of(id, "1.0.0", "sales").json("META-INF/mortise/views/stages.json", body);
        plugin.install(instance()).expect(0);
        JsonNode view = Json.stream(eve.get(VIEWS).expect(200).json().path("items"))
                .filter(each -> each.path("plugin").asText().equals(id))
                .findFirst()
                .orElseThrow();
        String address = VIEWS + "/" + view.path("id").asText();
        assertEquals("public", view.path("visibility").asText());
        assertTrue(view.path("owner").isNull());
        assertEquals(0, view.path("problems").size());
        eve.get(view.path("href").asText()).expect(200);
        for (Api each : List.of(eve, api())) {
            each.patch(address, Json.object("name", "mine")).expectProblem(403);
            each.delete(address).expectProblem(403);
        }
        assertTrue(eve.send("PUT", address + "/default", null)
                .expect(200)
                .json()
                .path("default")
                .asBoolean());
        api().delete("/api/admin/plugins/" + id);
        Await.until(
                "it goes with the plugin",
                Duration.ofSeconds(60),
                () -> eve.get(address).status() == 404);
    }

    @Test
    public void theAuditTellsOfSharedViewsWhatTheyAskAndOfPrivateOnesThatTheyAre() {
        Map<String, Object> body = view("audited");
        body.put("filter", "name==" + marker);
        String id = ada.post(VIEWS, body).expect(201).id();
        ada.patch(VIEWS + "/" + id, Json.object("visibility", "team", "team", team, "filter", "name==shared"))
                .expect(200);
        ada.delete(VIEWS + "/" + id).expect(204);
        JsonNode told = api().get("/api/audit?subject=" + id).expect(200).json().path("items");
        assertEquals(3, told.size());
        assertEquals("view-deleted", told.at("/0/action").asText());
        assertEquals("own → team", told.at("/1/details/visibility").asText());
        assertEquals(" → name==shared", told.at("/1/details/filter").asText());
        assertEquals("view-made", told.at("/2/action").asText());
        assertFalse(told.toString(), told.toString().contains("name==" + marker));
        assertTrue(told.toString(), told.at("/2/actor").toString().contains("ada-" + marker));
    }

    private static Map<String, Object> view(String name) {
        return new LinkedHashMap<>(Json.object("type", "opportunity", "name", name));
    }

    private static boolean sees(Api api, String id) {
        return !item(api, id).isMissingNode();
    }

    private static JsonNode item(Api api, String id) {
        return Json.stream(
                        api.get(VIEWS + "?type=opportunity").expect(200).json().path("items"))
                .filter(each -> each.path("id").asText().equals(id))
                .findFirst()
                .orElse(Json.read("{}").path("missing"));
    }
}
