package org.mortise.itests.modules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** How pages are arranged: who sees which layout, what is refused, and that open pages are told. */
public class LayoutsIT extends ServerTest {

    private static final String PASSWORD = "correct horse battery staple 1";
    private static final String STORED = "/api/admin/layouts/product/";

    private String plain;
    private String keen;

    @Before
    public void twoRoles() {
        plain = role("plain");
        keen = role("keen");
    }

    @After
    public void backToTheTypesOwnOrder() {
        for (String audience : List.of("everybody", plain, keen)) {
            api().delete(STORED + audience);
        }
    }

    @Test
    public void aRoleSeesItsOwnAndEverybodyElseTheGeneralOne() {
        Api one = user("one", plain);
        Api both = user("both", plain, keen);
        assertEquals("", firstTitle(one));
        put("everybody", layout(0, "General"));
        assertEquals("General", firstTitle(one));
        put(plain, layout(5, "Plain"));
        put(keen, layout(3, "Keen"));
        assertEquals("Plain", firstTitle(one));
        assertEquals("the lowest rank", "Keen", firstTitle(both));
        assertEquals("General", firstTitle(api()));
        put(keen, layout(7, "Keen"));
        assertEquals("Plain", firstTitle(both));
        api().delete(STORED + plain).expect(204);
        assertEquals("General", firstTitle(one));
        api().delete(STORED + "everybody").expect(204);
        assertEquals("", firstTitle(one));
        api().delete(STORED + "everybody").expectProblem(404);
    }

    @Test
    public void aLayoutTellsNothingOfFieldsThatOneMayNotRead() {
        Api blind = user("blind", keen);
        api().patch(
                        "/api/roles/" + keen,
                        Json.object("types", Map.of("product", Json.object("fields", Map.of("productCode", "none")))))
                .expect(200);
        put("everybody", Json.object("sections", List.of(section("Codes", "productCode")), "hidden", List.of("name")));
        JsonNode seen = mine(blind);
        assertEquals(0, seen.path("sections").size());
        assertEquals("name", seen.at("/hidden/0").asText());
        assertEquals("Codes", firstTitle(api()));
    }

    @Test
    public void whatIsWrongIsNamedAndNothingIsStored() {
        Map<String, Object> wrong = Json.object(
                "rank", "first", "sections", Arrays.asList(section("x", "nothing"), null), "hidden", "name", "a", 1);
        JsonNode problem = api().send("PUT", STORED + "everybody", wrong)
                .expectProblem(422)
                .json();
        assertEquals(
                List.of("a", "rank", "sections[0].fields[0]", "sections[1]", "hidden"),
                problem.path("violations").findValuesAsText("field"));
        for (Object body : new Object[] {null, List.of(), "x", 5}) {
            int status = api().send("PUT", STORED + "everybody", body).status();
            assertTrue("a body of " + body + ": " + status, status >= 400 && status < 500);
        }
        api().get(STORED + "everybody").expectProblem(404);
        api().send("PUT", "/api/admin/layouts/nothing/everybody", layout(0, "x"))
                .expectProblem(404);
        api().send("PUT", STORED + UUID.randomUUID(), layout(0, "x")).expectProblem(404);
        api().send("PUT", STORED + "nobody", layout(0, "x")).expectProblem(404);
    }

    @Test
    public void whoWasFasterIsNotOverwritten() {
        assertEquals(1, put(plain, layout(0, "First")).path("version").asInt());
        api().send("PUT", STORED + plain, layout(0, "Second"), "If-Match", "\"1\"")
                .expect(200);
        api().send("PUT", STORED + plain, layout(0, "Late"), "If-Match", "\"1\"")
                .expectProblem(412);
        api().send("PUT", STORED + plain, layout(0, "Odd"), "If-Match", "yesterday")
                .expectProblem(400);
        api().send("PUT", STORED + keen, layout(0, "Gone"), "If-Match", "\"1\"").expectProblem(412);
        assertEquals(
                "Second",
                api().get(STORED + plain)
                        .expect(200)
                        .json()
                        .at("/sections/0/title")
                        .asText());
    }

    @Test
    public void administratorsAloneArrange() {
        Api user = user("one", plain);
        user.get("/api/admin/layouts/product").expectProblem(403);
        user.send("PUT", STORED + "everybody", layout(0, "Mine")).expectProblem(403);
        user.delete(STORED + "everybody").expectProblem(403);
        Api.anonymous(api().url()).get("/api/layouts").expectProblem(401);
    }

    @Test
    public void openPagesAreToldAndTheAuditKnowsWho() {
        try (ChangeStream stream = new ChangeStream(api())) {
            JsonNode before = stream.next();
            put("everybody", layout(0, marker));
            JsonNode after = stream.next();
            assertNotEquals(
                    before.path("layouts").asText(), after.path("layouts").asText());
            assertEquals(
                    before.path("metadata").asText(), after.path("metadata").asText());
        }
        api().delete(STORED + "everybody").expect(204);
        List<String> actions = api().get("/api/audit?subject=product")
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("action");
        assertEquals(List.of("layout-deleted", "layout-changed"), actions.subList(0, 2));
        assertFalse(api().get("/api/admin/layouts/product").expect(200).text().contains(marker));
    }

    private JsonNode put(String audience, Map<String, Object> layout) {
        return api().send("PUT", STORED + audience, layout).expect(200).json();
    }

    private static Map<String, Object> layout(int rank, String title) {
        return Json.object("rank", rank, "sections", List.of(section(title, "name", "productCode")));
    }

    private static Map<String, Object> section(String title, String... fields) {
        return Json.object("title", title, "fields", List.of(fields));
    }

    private static JsonNode mine(Api caller) {
        return Json.stream(caller.get("/api/layouts").expect(200).json().path("items"))
                .filter(layout -> layout.path("type").asText().equals("product"))
                .findFirst()
                .orElse(Json.read("{}"));
    }

    private static String firstTitle(Api caller) {
        return mine(caller).at("/sections/0/title").asText();
    }

    private String role(String name) {
        Map<String, Object> rights = Json.object("create", "none", "read", "all", "edit", "none", "delete", "none");
        return api().post("/api/roles", Json.object("name", name + "-" + marker, "types", Map.of("product", rights)))
                .expect(201)
                .id();
    }

    private Api user(String name, String... roles) {
        String username = name + "-" + marker;
        Map<String, Object> body =
                Json.object("username", username, "lastName", name, "canSignIn", true, "roles", List.of(roles));
        String id = api().post("/api/admin/users", body).expect(201).id();
        api().post("/api/admin/users/" + id + "/password", Map.of("newPassword", PASSWORD))
                .expect(204);
        return Api.anonymous(api().url()).signIn(username, PASSWORD);
    }
}
