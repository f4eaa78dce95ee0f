package org.mortise.itests.modules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.itests.harness.PluginJar;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Json;

/** A plugin whose files describe nonsense is refused with all of it, and nobody else notices. */
public class WrongDescriptionsIT extends ServerTest {

    private final String id = "w" + Long.toString(System.nanoTime(), 36);

    @Test
    public void everythingThatIsWrongIsSaidAtOnceAndNothingIsInstalled() throws IOException {
        PluginJar plugin = PluginJar.of(id, "1.0.0", "customers")
                .json("META-INF/mortise/types/good.json", type(id, "text"))
                .json("META-INF/mortise/types/bad.json", type(id + "Bad", "nonsense"))
                .json("META-INF/mortise/types/worse.json", Json.object("name", id + "Worse", "colour", "red"))
                .json(
                        "META-INF/mortise/fields/account.json",
                        Json.object("type", "account", "fields", List.of(Json.object("name", "x y", "type", "text"))))
                .json("META-INF/mortise/i18n/en.json", Json.object("a", Json.object("b", 1)))
                .json("META-INF/mortise/scores/account.json", "[[[")
                .json("META-INF/mortise/views/mine.json", Json.object("type", "account", "team", "x"))
                .json("META-INF/mortise/duplicates/account.json", Json.object());
        Answer refused = upload(plugin).expectProblem(422);
        assertEquals("/problems/plugin-descriptions-invalid", refused.at("/type"));
        for (String place : List.of(
                "types/bad.json: fields[0].type",
                "types/worse.json: colour",
                "types/worse.json: fields",
                "fields/account.json: fields[0].name",
                "i18n/en.json",
                "scores/account.json",
                "views/mine.json: team",
                "duplicates/account.json: keys")) {
            assertTrue(place + " in " + refused, blames(refused.json(), "META-INF/mortise/" + place));
        }
        api().get("/api/admin/plugins/" + id).expectProblem(404);
        api().get("/api/metadata/types/" + id).expectProblem(404);
        assertEquals("UP", api().get("/health/ready").expect(200).at("/status"));
        api().get(ACCOUNTS + "?limit=1").expect(200);
    }

    @Test
    public void whenItIsMendedItCanBeInstalled() throws IOException {
        upload(PluginJar.of(id, "1.0.0").json("META-INF/mortise/types/t.json", type(id, "nonsense")))
                .expectProblem(422);
        upload(PluginJar.of(id, "1.0.0").json("META-INF/mortise/types/t.json", "{\"name\":\"" + id + "\","))
                .expectProblem(422);
        PluginJar.of(id, "1.0.0")
                .json("META-INF/mortise/types/t.json", type(id, "text"))
                .install(instance())
                .expect(0);
        String href = api().get("/api/metadata/types/" + id).expect(200).at("/href");
        create(href, "name", marker);
        api().delete("/api/admin/plugins/" + id);
    }

    private Answer upload(PluginJar plugin) throws IOException {
        return api().upload(
                        "/api/admin/plugins",
                        "plugin.jar",
                        Files.readAllBytes(plugin.write(instance().folder())),
                        null);
    }

    private static boolean blames(JsonNode problem, String field) {
        return Json.stream(problem.path("violations"))
                .anyMatch(each -> each.path("field").asText().equals(field));
    }

    private static Map<String, Object> type(String name, String kind) {
        return Json.object(
                "name",
                name,
                "collection",
                name.toLowerCase() + "s",
                "label",
                "t",
                "nameFields",
                List.of("name"),
                "fields",
                List.of(Json.object("name", "name", "type", kind)));
    }
}
