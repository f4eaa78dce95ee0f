package org.mortise.itests.modules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Json;

/** A record type that an administrator makes over REST is a type like all others at once. */
public class CustomTypesIT extends ServerTest {

    private static final String TYPES = "/api/metadata/types";

    /** Names of types are for ever, and other tests may have made some. */
    private final String type = "t" + Long.toString(System.nanoTime(), 36);

    private final String href = "/api/custom/" + type + "s";

    @Test
    public void otherTypesReferToIt() {
        make(List.of(Json.object("name", "name", "type", "text", "required", true)));
        String id = create(href, "name", "n").path("id").asText();
        String field = type + "Ref";
        api().post(TYPES + "/account/fields", Json.object("name", field, "type", "reference", "target", type))
                .expect(201);
        account("refers", "custom", Json.object(field, id));
        assertEquals(List.of("refers"), names(field + "==" + id));
        api().post(ACCOUNTS, Json.object("name", marker, "custom", Json.object(field, marker)))
                .expectProblem(422);
    }

    @Test
    public void hiddenComesBackAndPurgedIsGone() {
        make(List.of(Json.object("name", "name", "type", "text"), Json.object("name", "size", "type", "integer")));
        create(href, "name", "n", "size", 3);
        api().delete(TYPES + "/" + type + "/fields/name").expectProblem(409);
        api().delete(TYPES + "/" + type + "/fields/size").expect(204);
        assertFalse(items(href).get(0).has("size"));
        api().post(TYPES + "/" + type + "/fields/size/restore", Json.object()).expect(200);
        assertEquals(3, items(href).get(0).path("size").asInt());
        api().delete(TYPES + "/" + type + "?purge=true&confirm=" + type).expectProblem(409);
        api().delete(TYPES + "/" + type).expect(204);
        api().get(href).expectProblem(404);
        api().get(TYPES + "/" + type).expectProblem(404);
        api().post(TYPES + "/" + type + "/restore", Json.object()).expect(200);
        assertEquals(1, items(href).size());
        api().delete(TYPES + "/" + type).expect(204);
        api().delete(TYPES + "/" + type + "?purge=true").expectProblem(409);
        api().delete(TYPES + "/" + type + "?purge=true&confirm=" + type).expect(204);
        api().post(TYPES + "/" + type + "/restore", Json.object()).expectProblem(404);
        // The name is free again, and nothing of what was is left.
        make(List.of(Json.object("name", "name", "type", "text")));
        assertEquals(0, items(href).size());
    }

    @Test
    public void fieldsChangeWithinReason() {
        make(List.of(
                Json.object("name", "name", "type", "text", "maxLength", 300),
                Json.object("name", "stage", "type", "enumeration", "values", List.of("A"))));
        String fields = TYPES + "/" + type + "/fields/";
        api().post(href, Json.object("name", "x".repeat(400))).expectProblem(422);
        api().patch(fields + "name", Json.object("maxLength", 600, "required", true, "label", "Name"))
                .expect(200);
        create(href, "name", "x".repeat(400));
        api().post(href, Json.object("stage", "A")).expectProblem(422);
        api().patch(fields + "stage", Json.object("values", List.of("A", "B"), "default", "B"))
                .expect(200);
        assertEquals("B", create(href, "name", "n").path("stage").asText());
        for (Map<String, Object> bad : List.of(
                Json.object("maxLength", 10),
                Json.object("type", "integer"),
                Json.object("unique", true),
                Json.object("name", "other"),
                Json.object("nonsense", 1))) {
            api().patch(fields + "name", bad).expectProblem(422);
        }
        api().patch(fields + "stage", Json.object("values", List.of("B"))).expectProblem(422);
        api().patch(fields + "nothing", Json.object("label", "x")).expectProblem(404);
        api().patch(TYPES + "/" + type, Json.object("label", "Thing", "listFields", List.of("stage")))
                .expect(200);
        api().patch(TYPES + "/" + type, Json.object("nameFields", List.of("nothing")))
                .expectProblem(422);
        assertEquals("Thing", api().get(TYPES + "/" + type).at("/label"));
    }

    /** Each reader gets them in the own language; whoever goes on writing gets all of them. */
    @Test
    public void labelsAreInSeveralLanguages() {
        Map<String, Object> german =
                Json.object("label", "Größe", "help", "In Metern", "values", Json.object("S", "Klein"));
        Map<String, Object> size = Json.object("name", "size", "type", "enumeration", "values", List.of("S", "L"));
        size.putAll(Json.object("label", "Size", "translations", Json.object("de", german)));
        Map<String, Object> body = description(type, List.of(Json.object("name", "name", "type", "text"), size));
        body.put("translations", Json.object("de", Json.object("label", "Ding"), "zh-CN", Json.object("label", "东西")));
        api().post(TYPES, body).expect(201);
        JsonNode read = metadata("de-AT, en;q=0.5");
        assertEquals("Ding", read.path("label").asText());
        assertEquals("without a text for many", "Ding", read.path("pluralLabel").asText());
        JsonNode field = field(read, "size");
        assertEquals("Größe", field.path("label").asText());
        assertEquals("In Metern", field.path("help").asText());
        assertEquals(Json.tree(Json.object("S", "Klein", "L", "L")), field.path("valueLabels"));
        assertEquals(Json.tree(Json.object("de", german)), field.path("translations"));
        assertEquals("东西", metadata("zh-CN").path("label").asText());
        assertEquals("Size", field(metadata("fr"), "size").path("label").asText());
        api().patch(
                        TYPES + "/" + type + "/fields/size",
                        Json.object("translations", Json.object("fr", Json.object("label", "Taille"))))
                .expect(200);
        assertEquals("Taille", field(metadata("fr"), "size").path("label").asText());
        assertEquals("Size", field(metadata("de"), "size").path("label").asText());
        for (Object wrong : List.of(
                "de",
                Json.object("no language", Json.object("label", "x")),
                Json.object("de", "x"),
                Json.object("de", Json.object("label", 1)),
                Json.object("de", Json.object("colour", "x")),
                Json.object("de", Json.object("values", Json.object("XL", "x"))))) {
            api().patch(TYPES + "/" + type + "/fields/size", Json.object("translations", wrong))
                    .expectProblem(422);
        }
        String custom = type + "Custom";
        api().post(
                        TYPES + "/account/fields",
                        Json.object(
                                "name",
                                custom,
                                "type",
                                "text",
                                "translations",
                                Json.object("de", Json.object("label", "Farbe"))))
                .expect(201);
        // What the module and who adds to it say in one language stands in that; what nobody has translated, as it is.
        JsonNode account = api().send("GET", TYPES + "/account", null, "Accept-Language", "de")
                .expect(200)
                .json();
        assertEquals("Farbe", field(account, custom).path("label").asText());
        assertEquals("Firma", account.path("label").asText());
        assertEquals("Firmen", account.path("pluralLabel").asText());
        JsonNode unknown = api().send("GET", TYPES + "/account", null, "Accept-Language", "fi")
                .expect(200)
                .json();
        assertEquals("Account", unknown.path("label").asText());
        assertEquals("Accounts", unknown.path("pluralLabel").asText());
        assertEquals("all", account.at("/rights/create").asText());
    }

    private JsonNode metadata(String languages) {
        return api().send("GET", TYPES + "/" + type, null, "Accept-Language", languages)
                .expect(200)
                .json();
    }

    private static JsonNode field(JsonNode type, String name) {
        return Json.stream(type.path("fields"))
                .filter(field -> field.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void badDescriptionsAreRefused() {
        Object name = Json.object("name", "name", "type", "text");
        for (Object body : List.of(
                "[]",
                "\"x\"",
                Json.object(),
                Json.object("name", type),
                description(type, List.of()),
                description("Bad name", List.of(name)),
                description("account", List.of(name)),
                description(type, List.of(name, name)),
                description(type, List.of(name, Json.object("name", "id", "type", "text"))),
                description(type, List.of(name, Json.object("name", "ref", "type", "reference", "target", "nothing"))),
                description(type, List.of(name, Json.object("name", "l", "type", "list"))))) {
            Answer answer = api().post(TYPES, body);
            assertTrue(body + " → " + answer, List.of(400, 409, 422).contains(answer.status()));
        }
        api().get(TYPES + "/" + type).expectProblem(404);
    }

    @Test
    public void nobodyNoticesWhileFieldsComeAndGo() throws InterruptedException {
        make(List.of(Json.object("name", "name", "type", "text")));
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        AtomicInteger requests = new AtomicInteger();
        boolean[] stopped = {false};
        Thread client = new Thread(() -> {
            while (!stopped[0]) {
                for (Answer answer : List.of(
                        api().post(href, Json.object("name", "x")),
                        api().get(href + "?limit=5"),
                        api().get(ACCOUNTS + "?limit=2"))) {
                    requests.incrementAndGet();
                    if (answer.status() >= 300) {
                        failures.add(answer.toString());
                    }
                }
            }
        });
        client.start();
        String fields = TYPES + "/" + type + "/fields";
        try {
            for (int i = 0; i < 3; i++) {
                api().post(fields, Json.object("name", "f" + i, "type", "text", "indexed", true))
                        .expect(201);
                api().patch(fields + "/f" + i, Json.object("maxLength", 400)).expect(200);
                api().delete(fields + "/f" + i).expect(204);
                api().delete(fields + "/f" + i + "?purge=true&confirm=f" + i).expect(204);
            }
        } finally {
            stopped[0] = true;
            client.join();
        }
        assertEquals("of " + requests + ": " + failures, 0, failures.size());
        assertTrue(requests.get() > 0);
    }

    private Answer make(List<?> fields) {
        return api().post(TYPES, description(type, fields)).expect(201);
    }

    private Map<String, Object> description(String name, List<?> fields) {
        return Json.object(
                "name",
                name,
                "collection",
                type + "s",
                "label",
                "Test",
                "nameFields",
                List.of("name"),
                "fields",
                fields);
    }

    private List<JsonNode> items(String path) {
        return Json.stream(api().get(path).expect(200).json().path("items")).toList();
    }
}
