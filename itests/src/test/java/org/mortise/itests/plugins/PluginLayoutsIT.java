package org.mortise.itests.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.mortise.itests.harness.PluginJar;
import org.mortise.itests.harness.ServerTest;
import org.mortise.itests.modules.ChangeStream;
import org.mortise.testkit.server.Json;

/** A plugin without code arranges pages: until an administrator does, and as long as it is there. */
public class PluginLayoutsIT extends ServerTest {

    private static final String STORED = "/api/admin/layouts/product/everybody";
    private static final String LAYOUT = "META-INF/mortise/layouts/product.json";

    private final String id = "l" + Long.toString(System.nanoTime(), 36);
    private final String field = "custom." + id + "Shelf";
    private PluginAdmin admin;

    @Before
    public void administer() {
        admin = new PluginAdmin(api(), id);
    }

    @After
    public void away() {
        api().delete(STORED);
        api().delete("/api/admin/plugins/" + id);
    }

    @Test
    public void itHoldsUntilAnAdministratorArrangesAndGoesWithThePluginAtOnce() {
        try (ChangeStream pages = new ChangeStream(api())) {
            JsonNode before = pages.next();
            JsonNode plan = admin.planned(jar(sections(field, "name")));
            assertTrue(plan.toString(), plan.path("steps").toString().contains("arrange-page"));
            admin.apply(plan.path("id").asText()).expect(200);
            String former = before.path("layouts").asText();
            while (pages.next().path("layouts").asText().equals(former)) {}
            assertEquals("Shelves", title("en"));
            assertEquals("货架", title("zh-CN"));
            assertEquals(field, mine("en").at("/sections/0/fields/0").asText());
            JsonNode brought =
                    api().get("/api/admin/layouts/product").expect(200).json().path("brought");
            assertEquals(id, brought.path("plugin").asText());
            assertEquals("货架", brought.at("/sections/0/title/zh-CN").asText());

            Map<String, Object> titles = Json.object("en", "Ours", "zh-CN", "我们的");
            Map<String, Object> ours = Json.object("title", titles, "fields", List.of("productCode", field));
            api().send("PUT", STORED, Json.object("sections", List.of(ours))).expect(200);
            assertEquals("Ours", title("en"));
            assertEquals("我们的", title("zh-CN"));
            assertEquals(
                    "我们的",
                    api().get(STORED)
                            .expect(200)
                            .json()
                            .at("/sections/0/title/zh-CN")
                            .asText());
            api().delete(STORED).expect(204);
            assertEquals("Shelves", title("en"));

            api().send("PUT", STORED, Json.object("sections", List.of(ours))).expect(200);
            api().post("/api/admin/plugins/" + id + "/disable", null).expect(200);
            assertEquals("what was arranged stays", "Ours", title("en"));
            api().delete(STORED).expect(204);
            assertEquals("", title("en"));
            admin.enable();
            assertEquals("Shelves", title("en"));
            admin.uninstall().expect(204);
            assertEquals("", title("en"));
            while (!pages.next().path("layouts").asText().equals(former)) {}
        }
    }

    @Test
    public void itMayHideFieldsOfTheTypeItExtends() {
        admin.install(jar(Json.object("type", "product", "hidden", List.of("description"))));
        assertEquals("description", mine("en").at("/hidden/0").asText());
    }

    @Test
    public void whatIsWrongIsNamedByFileAndKey() {
        Map<String, Object> wrong = Json.object(
                "type",
                "product",
                "colour",
                1,
                "sections",
                List.of(Json.object("title", 5, "fields", List.of("nothing"))));
        JsonNode problem = admin.upload(jar(wrong)).expectProblem(422).json();
        assertEquals(
                List.of(LAYOUT + ": colour", LAYOUT + ": sections[0].title", LAYOUT + ": sections[0].fields[0]"),
                problem.path("violations").findValuesAsText("field"));
        Path ungranted = PluginJar.of(id, "1.0.0", "sales")
                .json(LAYOUT, Json.object("type", "product"))
                .write(instance().folder());
        problem = admin.upload(ungranted).expectProblem(422).json();
        assertEquals(List.of(LAYOUT + ": type"), problem.path("violations").findValuesAsText("field"));
        api().get("/api/admin/plugins/" + id).expectProblem(404);
    }

    private Path jar(Map<String, Object> layout) {
        return PluginJar.of(id, "1.0.0", "sales")
                .usesRecords("product", "read")
                .json(
                        "META-INF/mortise/fields/product.json",
                        Json.object(
                                "type",
                                "product",
                                "fields",
                                List.of(Json.object("name", id + "Shelf", "type", "text", "label", id + ".shelf"))))
                .json("META-INF/mortise/i18n/en.json", Json.object(id + ".shelf", "Shelf", id + ".title", "Shelves"))
                .json("META-INF/mortise/i18n/zh-CN.json", Json.object(id + ".shelf", "货架", id + ".title", "货架"))
                .json(LAYOUT, layout)
                .write(instance().folder());
    }

    private Map<String, Object> sections(String... fields) {
        Map<String, Object> section = Json.object("title", id + ".title", "fields", List.of(fields));
        return Json.object("type", "product", "sections", List.of(section));
    }

    private JsonNode mine(String language) {
        return Json.stream(api().send("GET", "/api/layouts", null, "Accept-Language", language)
                        .expect(200)
                        .json()
                        .path("items"))
                .filter(layout -> layout.path("type").asText().equals("product"))
                .findFirst()
                .orElse(Json.read("{}"));
    }

    private String title(String language) {
        return mine(language).at("/sections/0/title").asText();
    }
}
