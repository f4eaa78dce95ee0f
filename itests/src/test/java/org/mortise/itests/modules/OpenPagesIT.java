package org.mortise.itests.modules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.itests.harness.PluginJar;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** What open pages are told: UI modules of plugins and their files, and that something changed, to each what is for him. */
public class OpenPagesIT extends ServerTest {

    private static final String FOLDER = "META-INF/mortise/ui/";
    private static final String CODE = "export function activate(host) {}";
    private static final String PASSWORD = "seven green kettles";

    /** As it is configured when nobody configures it. */
    private static final int STREAMS_OF_USER = 50;

    private final String id = "p" + Long.toString(System.nanoTime(), 36);

    @Test
    public void aModuleComesWithItsPluginAndGoesWithIt() {
        try (ChangeStream page = new ChangeStream(api())) {
            JsonNode before = page.next();
            plugin().install(instance()).expect(0);
            JsonNode with = page.next();
            assertNotEquals(before.path("modules"), with.path("modules"));

            String href = hrefOf(api());
            assertTrue(href, href.matches("/plugins/" + id + "/[0-9a-f]{20}/main\\.js"));
            Answer file = Api.anonymous(api().url()).get(href).expect(200);
            assertEquals(CODE, file.text());
            assertTrue(file.contentType(), file.contentType().startsWith("text/javascript"));
            assertTrue(file.header("Cache-Control").contains("immutable"));
            for (String nothing : List.of("other.js", "notes.html", "../plugin.json", "module.json/")) {
                assertEquals(404, api().get(href.replace("main.js", nothing)).status());
            }
            assertEquals(
                    404, api().get(href.replaceAll("/[0-9a-f]{20}/", "/00/")).status());

            api().delete("/api/admin/plugins/" + id).expect(204);
            assertNotEquals(with.path("modules"), page.next().path("modules"));
            assertEquals("", hrefOf(api()));
            assertEquals(404, api().get(href).status());
        }
    }

    @Test
    public void eachIsToldOfWhatHeMaySee() {
        Api narrow = userWho(Map.of("contact", levels()));
        try (ChangeStream wide = new ChangeStream(api());
                ChangeStream other = new ChangeStream(narrow)) {
            JsonNode before = wide.next();
            JsonNode seen = other.next();
            add("account", id + "A");
            assertNotEquals(before.path("metadata"), wide.next().path("metadata"));
            add("contact", id + "C");
            JsonNode told = other.next();
            assertNotEquals(seen.path("metadata"), told.path("metadata"));
            try (ChangeStream later = new ChangeStream(narrow)) {
                assertEquals("the first word to him was the last: none of accounts", later.next(), told);
            }
        } finally {
            api().delete("/api/metadata/types/account/fields/" + id + "A");
            api().delete("/api/metadata/types/contact/fields/" + id + "C");
        }
    }

    @Test
    public void aModuleIsForWhomItIsOfUse() {
        plugin().json(FOLDER + "module.json", Json.object("types", List.of("account")))
                .install(instance())
                .expect(0);
        assertFalse(hrefOf(api()).isEmpty());
        assertEquals("", hrefOf(userWho(Map.of("contact", levels()))));
        api().delete("/api/admin/plugins/" + id).expect(204);
    }

    @Test
    public void aWrongDescriptionIsRefusedWithItsPlace() throws IOException {
        PluginJar wrong = plugin().json(FOLDER + "module.json", Json.object("types", "account", "colour", "red"));
        Answer refused = api().upload(
                        "/api/admin/plugins",
                        "p.jar",
                        Files.readAllBytes(wrong.write(instance().folder())),
                        null)
                .expectProblem(422);
        refused.expectViolation(FOLDER + "module.json: colour").expectViolation(FOLDER + "module.json: types");
    }

    @Test
    public void nobodyListensWithoutSignIn() {
        Api stranger = Api.anonymous(api().url());
        stranger.get("/api/changes").expectProblem(401);
        stranger.get("/api/ui/modules").expectProblem(401);
    }

    @Test
    public void whoHasTooManyPagesOpenIsToldAndNobodyElse() {
        Api crowd = userWho(Map.of("contact", levels()));
        Deque<ChangeStream> pages = new ArrayDeque<>();
        try {
            for (int i = 0; i < STREAMS_OF_USER; i++) {
                pages.add(new ChangeStream(crowd));
            }
            pages.getLast().next();
            Answer refused = crowd.get("/api/changes").expectProblem(429);
            assertTrue(refused.text(), refused.json().path("type").asText().endsWith("too-many-streams"));
            assertEquals("20", refused.header("Retry-After"));
            try (ChangeStream other = new ChangeStream(api())) {
                other.next();
            }
            crowd.get("/api/ui/modules").expect(200);
        } finally {
            pages.forEach(ChangeStream::close);
        }
    }

    private PluginJar plugin() {
        return PluginJar.of(id, "1.0.0").text(FOLDER + "main.js", CODE).text(FOLDER + "notes.html", "<h1>no page</h1>");
    }

    /** Empty when the plugin has no module for this caller. */
    private String hrefOf(Api caller) {
        return Json.stream(caller.get("/api/ui/modules").expect(200).json().path("items"))
                .filter(module -> module.path("plugin").asText().equals(id))
                .map(module -> module.path("href").asText())
                .findFirst()
                .orElse("");
    }

    private void add(String type, String name) {
        api().post("/api/metadata/types/" + type + "/fields", Json.object("name", name, "type", "text"))
                .expect(201);
    }

    private static Map<String, Object> levels() {
        return Json.object("create", "none", "read", "all", "edit", "none", "delete", "none");
    }

    private Api userWho(Map<String, Object> types) {
        String role = api().post("/api/roles", Json.object("name", "role-" + marker, "types", types))
                .expect(201)
                .id();
        String name = "user-" + marker;
        String user = api().post(
                        "/api/admin/users",
                        Json.object(
                                "username", name, "lastName", "Somebody", "canSignIn", true, "roles", List.of(role)))
                .expect(201)
                .id();
        api().post("/api/admin/users/" + user + "/password", Map.of("newPassword", PASSWORD))
                .expect(204);
        return Api.anonymous(api().url()).signIn(name, PASSWORD);
    }
}
