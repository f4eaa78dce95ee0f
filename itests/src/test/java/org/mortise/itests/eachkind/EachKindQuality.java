package org.mortise.itests.eachkind;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Json;

/** Whether what is in it is right, is there once, and is there at all. */
abstract class EachKindQuality extends EachKindFiles {

    /** What says something of an address, a list and so on, since rules compare texts. */
    private static final Map<String, String> PATHS =
            Map.of("site", "site.city", "parts", "parts.label", "any", "any.id", "paper", "paper.id");

    private static String path(Kind kind) {
        return PATHS.getOrDefault(kind.name(), kind.name());
    }

    @Test
    public void whatIsNoneOfItIsRefusedByName() {
        each(kind -> {
            Map<String, Object> body = Json.object("name", marker, kind.name(), Json.object("no", List.of("sense")));
            Answer refused = api().post(walk.href, body).expectProblem(422);
            assertTrue(
                    kind.name() + " in " + refused,
                    Json.stream(refused.json().path("violations"))
                            .anyMatch(each -> each.path("field")
                                    .asText()
                                    .split("[.\\[]")[0]
                                    .equals(kind.name())));
        });
        assertEquals(0, total(walk.href, "name==" + marker));
    }

    /** A rule that compares all of them finds the record that has all of them, and says so of each. */
    @Test
    public void duplicatesAreFoundByIt() {
        String rules = "/api/duplicates/rules/" + type();
        List<Object> fields = new ArrayList<>();
        each(kind -> fields.add(Json.object("field", path(kind), "comparator", "exact", "weight", 1)));
        Map<String, Object> rule = Json.object("type", type(), "threshold", 10, "fields", fields);
        rule.put("keys", List.of(List.of(Json.object("field", "name", "form", "4"))));
        rule.put("onCreate", List.of(List.of("email")));
        api().send("PUT", rules, rule).expect(200);
        try {
            JsonNode found = api().post(walk.href + "/duplicates/check", walk.kinds.high())
                    .expect(200)
                    .json()
                    .path("items");
            assertEquals(found.toString(), 1, found.size());
            assertEquals(walk.high, found.path(0).path("id").asText());
            each(kind -> {
                if (kind.written()) {
                    JsonNode field = field(found.path(0), path(kind));
                    assertEquals(field.toString(), 1, field.path("similarity").asDouble(), 0);
                }
            });
        } finally {
            api().delete(rules).expect(204);
        }
    }

    @Test
    public void aScoreLooksAtIt() {
        String rules = "/api/scores/rules/" + type();
        List<Object> checks = new ArrayList<>();
        each(kind -> checks.add(Json.object("check", "filled", "field", kind.name(), "weight", 1)));
        api().send("PUT", rules, Json.object("type", type(), "checks", checks)).expect(200);
        try {
            JsonNode full = score(walk.high);
            assertEquals(full.toString(), "100.0", full.path("score").asText());
            String empty = walk.create(Json.object("name", marker));
            JsonNode read = walk.read(empty);
            JsonNode scored = score(empty);
            each(kind -> {
                JsonNode value = read.path(kind.name());
                boolean filled = !value.isNull() && !(value.isContainerNode() && value.isEmpty());
                JsonNode field = field(scored, kind.name());
                assertEquals(field.toString(), filled, field.path("passed").asBoolean());
            });
            assertFalse(field(scored, "site").path("passed").asBoolean());
            assertTrue(field(scored, "shout").path("passed").asBoolean());
            api().delete(walk.href + "/" + empty).expect(204);
        } finally {
            api().delete(rules).expect(204);
        }
    }

    private static JsonNode field(JsonNode answer, String name) {
        return Json.stream(answer.path("fields"))
                .filter(each -> each.path("field").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode score(String id) {
        return api().get(walk.href + "/" + id + "/score").expect(200).json();
    }
}
