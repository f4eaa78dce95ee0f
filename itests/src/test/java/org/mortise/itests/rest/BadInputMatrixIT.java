package org.mortise.itests.rest;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/**
 * Every field of every type that is installed, on every way in. New types and fields are covered by themselves; a new type of
 * field fails the test until {@link BadValues} knows what it must refuse.
 */
public class BadInputMatrixIT extends ServerTest {

    private static final int MOST_SHOWN = 40;

    private final List<String> wrong = new ArrayList<>();

    @Test
    public void writesRefuseItAndNameTheField() {
        everyType((type, collection) -> {
            long before = total(collection, "id=null=false");
            bulk(type, collection);
            for (JsonNode field : oneOfEachKind(type)) {
                List<Object> values = BadValues.of(field);
                Object value = values.get(field.path("name").asText().length() % values.size());
                blamed(api().post(collection, body(field, value)), field, "POST " + collection, value);
            }
            patch(type, collection);
            if (total(collection, "id=null=false") != before) {
                wrong.add("Something was stored in " + collection);
            }
        });
    }

    /** All values of all fields in one call; one bad operation must not hide another. */
    private void bulk(JsonNode type, String collection) {
        List<Object> operations = new ArrayList<>();
        List<JsonNode> fields = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (JsonNode field : writable(type)) {
            for (Object value : BadValues.of(field)) {
                operations.add(Json.object("op", "create", "values", body(field, value)));
                fields.add(field);
                values.add(value);
            }
        }
        Answer answer = api().post(collection + "/bulk", Json.object("operations", operations));
        if (answer.status() != 200) {
            wrong.add("bulk: " + answer);
            return;
        }
        JsonNode results = answer.json().path("results");
        for (int i = 0; i < fields.size(); i++) {
            JsonNode result = results.path(i);
            if (result.path("status").asInt() != 422 || !blames(result.path("problem"), fields.get(i))) {
                wrong.add("bulk " + collection + " " + said(fields.get(i), values.get(i)) + ": " + result);
            }
        }
    }

    private void patch(JsonNode type, String collection) {
        JsonNode record = api().get(collection + "?limit=1")
                .expect(200)
                .json()
                .path("items")
                .path(0);
        for (JsonNode field : oneOfEachKind(type)) {
            if (!record.isMissingNode()) {
                Object value = BadValues.of(field).get(0);
                String path = collection + "/" + record.path("id").asText();
                blamed(api().patch(path, body(field, value)), field, "PATCH " + collection, value);
            }
        }
    }

    private void blamed(Answer answer, JsonNode field, String where, Object value) {
        if (answer.status() != 422 || !blames(answer.json(), field)) {
            wrong.add(where + " " + said(field, value) + ": " + answer);
        }
    }

    /** What is no JSON value at all, or more of it than anybody needs. */
    @Test
    public void bodiesThatBreakAreAnsweredWithThePlace() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("a number without end", "1e999999999");
        bodies.put("many digits", "9".repeat(5_000));
        bodies.put("deep arrays", "[".repeat(100_000));
        bodies.put("deep objects", "{\"x\":".repeat(100_000));
        bodies.put("a giant array", "[" + "{},".repeat(2_000_000) + "1]");
        bodies.put("a giant text", "\"" + "x".repeat(2_000_000) + "\"");
        bodies.put("half a character", "\"\\ud800\"");
        bodies.put("a null byte", "\"x\\u0000\"");
        bodies.put("a raw control character", "\"x\u0001\"");
        bodies.put("half a text", "\"x");
        bodies.forEach((what, value) -> {
            Answer answer = api().post(ACCOUNTS, "{\"industry\":\"" + marker + "\",\"name\":" + value + "}");
            boolean named = Json.stream(answer.json().path("violations"))
                    .anyMatch(violation -> violation.path("field").asText().startsWith("name"));
            if (answer.status() < 400 || answer.status() >= 500 || !named) {
                wrong.add(what + ": " + answer);
            }
        });
        Answer large = api().post(ACCOUNTS, "{\"name\":\"" + " ".repeat(33 * 1024 * 1024) + "\"}");
        large.expectProblem(413);
        assertEquals(0, total(ACCOUNTS, "industry==" + marker));
        nothingWrong();
    }

    @Test
    public void questionsRefuseItAndNameTheField() {
        everyType((type, collection) -> type.path("fields").forEach(field -> {
            String name = selector(field);
            for (String comparison : BadValues.comparisons(field)) {
                refused(collection + Api.query("limit", "1", "filter", name + comparison), field, "filter");
            }
            Answer sorted = api().get(collection + Api.query("limit", "1", "sort", name));
            expect(sorted, field.path("sortable").asBoolean() ? 200 : 400);
            if (field.path("sortable").asBoolean()
                    && !field.path("name").asText().equals("id")) {
                String cursor = "[\"+" + name + "+id\"," + BadValues.inCursor(field) + ",\"x\"]";
                String token =
                        Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
                refused(collection + Api.query("sort", name, "cursor", token), null, "cursor");
            }
            for (String parameter : List.of("sum", "avg", "min", "max", "count", "group")) {
                Answer answer =
                        api().get(collection + "/aggregate" + Api.query(parameter, name, "filter", "id=null=true"));
                if (answer.status() != 200) {
                    expect(answer, 400);
                }
            }
        }));
    }

    private void refused(String path, JsonNode field, String parameter) {
        Answer answer = api().get(path);
        JsonNode violation = answer.json().path("violations").path(0);
        String message = violation.path("message").asText();
        boolean named = field == null
                || message.contains(field.path("name").asText())
                || path.contains(".nothing") && message.contains("nothing");
        boolean right =
                answer.status() == 400 && violation.path("field").asText().equals(parameter) && named;
        if (!right) {
            wrong.add(path.length() > 200 ? path.substring(0, 200) + " → " + answer.status() : answer.toString());
        }
    }

    private void expect(Answer answer, int status) {
        if (answer.status() != status) {
            wrong.add(answer.toString());
        }
    }

    private void everyType(java.util.function.BiConsumer<JsonNode, String> work) {
        for (JsonNode type : api().get("/api/metadata/types").expect(200).json().path("items")) {
            work.accept(type, type.path("href").asText());
        }
        nothingWrong();
    }

    private void nothingWrong() {
        String text = String.join("\n", wrong.subList(0, Math.min(MOST_SHOWN, wrong.size())));
        assertEquals(text.replaceAll("[^\\n -~]", "?"), 0, wrong.size());
    }

    /** What only the platform writes is the business of another test. */
    private static List<JsonNode> writable(JsonNode type) {
        return Json.stream(type.path("fields"))
                .filter(field -> !field.path("readOnly").asBoolean())
                .toList();
    }

    /** One call for each would take minutes; all of them go through the bulk. */
    private static Collection<JsonNode> oneOfEachKind(JsonNode type) {
        Map<String, JsonNode> kinds = new LinkedHashMap<>();
        writable(type).forEach(field -> kinds.putIfAbsent(field.path("type").asText(), field));
        return kinds.values();
    }

    private static Map<String, Object> body(JsonNode field, Object value) {
        Map<String, Object> values = Json.object(field.path("name").asText(), value);
        return field.path("custom").asBoolean() ? Json.object("custom", values) : values;
    }

    private static String selector(JsonNode field) {
        return (field.path("custom").asBoolean() ? "custom." : "")
                + field.path("name").asText();
    }

    private static boolean blames(JsonNode problem, JsonNode field) {
        String name = field.path("name").asText();
        return Json.stream(problem.path("violations"))
                .map(violation -> violation.path("field").asText())
                .anyMatch(blamed -> blamed.startsWith(name) || blamed.startsWith("custom." + name));
    }

    private static String said(JsonNode field, Object value) {
        String text = String.valueOf(value);
        return field.path("name").asText() + " (" + field.path("type").asText() + ") = "
                + (text.length() > 60 ? text.substring(0, 60) + "… (" + text.length() + ")" : text);
    }
}
