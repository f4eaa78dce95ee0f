package org.mortise.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Json;

/** Values that no field of that type takes, for every field of the types that people use most. */
public class BadInputIT extends ServerTest {

    /** What each type of field refuses, whatever its limits. */
    private static final Map<String, List<Object>> BAD = Map.ofEntries(
            Map.entry("text", List.of(5, true, List.of("x"), Map.of("a", 1), "x".repeat(30_000), "nul \u0000")),
            Map.entry("longText", List.of(5, List.of(1), Map.of(), "x".repeat(30_000), "nul \u0000")),
            Map.entry("email", List.of("no address", "@", "a@", 5, "x".repeat(300) + "@example.com")),
            Map.entry("phone", List.of(5, List.of(1), "x".repeat(300))),
            Map.entry("url", List.of("javascript:alert(1)", "no url", 5, "http://")),
            Map.entry("enumeration", List.of("Nothing of the kind", 5, List.of(1))),
            Map.entry("integer", List.of("many", 1.5, true, new java.math.BigInteger("9".repeat(30)), List.of(1))),
            Map.entry("decimal", List.of("many", true, "1e400", "9".repeat(40), Map.of())),
            Map.entry("percent", List.of("many", true, "1e400", "9".repeat(40), Map.of())),
            Map.entry(
                    "money",
                    List.of(
                            "much",
                            5,
                            Map.of("amount", "1"),
                            Map.of("currency", "EUR"),
                            Json.money("much", "EUR"),
                            Json.money("1", "EURO"),
                            Json.money("1", "eur"),
                            Json.money("9".repeat(40), "EUR"),
                            Json.money("1e400", "EUR"),
                            Json.object("amount", "1", "currency", "EUR", "more", 1))),
            Map.entry("boolean", List.of("yes", 1, List.of(1))),
            Map.entry("date", List.of("2026-02-30", "30.1.2026", "2026-01-01T00:00:00Z", 20260101, "-999999999-01-01")),
            Map.entry(
                    "dateTime", List.of("2026-01-01", "now", 5, "2026-01-01T25:00:00Z", "+999999999-01-01T00:00:00Z")),
            Map.entry(
                    "address",
                    List.of(
                            "Bonn",
                            5,
                            List.of(1),
                            Map.of("town", "Bonn"),
                            Map.of("city", 5),
                            Map.of("city", "x".repeat(3_000)))),
            Map.entry(
                    "reference",
                    List.of(
                            "nonsense",
                            5,
                            List.of(1),
                            Map.of("name", "x"),
                            UUID.randomUUID().toString())),
            Map.entry(
                    "references",
                    List.of(
                            "nonsense",
                            5,
                            List.of("nonsense"),
                            List.of(5),
                            List.of(UUID.randomUUID().toString()))),
            Map.entry("list", List.of("nonsense", 5, Map.of(), List.of("x"), List.of(Map.of("nothing", 1)))),
            Map.entry("autoNumber", List.of("x", 5)));

    @Test
    public void noFieldTakesThem() {
        // Empty text and empty lists are no bad input: they mean no value. Nor are numbers and truth values as text.
        List<String> wrong = new ArrayList<>();
        for (String type : List.of("account", "contact", "opportunity", "case", "lead", "campaign")) {
            JsonNode metadata =
                    api().get("/api/metadata/types/" + type).expect(200).json();
            String collection = metadata.path("href").asText();
            long before = total(collection, "id=null=false");
            for (JsonNode field : metadata.path("fields")) {
                // What only the platform writes is the business of another test.
                if (!field.path("readOnly").asBoolean()) {
                    wrong.addAll(check(collection, field));
                }
            }
            if (total(collection, "id=null=false") != before) {
                wrong.add("Something was stored in " + collection);
            }
        }
        // Some of the values are no printable text.
        assertEquals(String.join("\n", wrong).replace('\u0000', '?'), 0, wrong.size());
    }

    private List<String> check(String collection, JsonNode field) {
        List<String> wrong = new ArrayList<>();
        String name = field.path("name").asText();
        for (Object value : BAD.getOrDefault(field.path("type").asText(), List.of())) {
            Map<String, Object> body = new LinkedHashMap<>(required(collection));
            body.put(name, value);
            Answer answer = api().post(collection, body);
            if (answer.status() != 422 || !blames(answer, name)) {
                wrong.add(collection + " " + name + " = " + shorten(value) + ": " + answer);
            }
        }
        return wrong;
    }

    /** A reason for each field at once, not one after the other. */
    @Test
    public void allViolationsAreListedAtOnce() {
        api().post(
                        ACCOUNTS,
                        Json.object(
                                "type", "Friend", "numberOfEmployees", -1, "emailAddress", "nobody", "colour", "red"))
                .expectViolation("name")
                .expectViolation("type")
                .expectViolation("numberOfEmployees")
                .expectViolation("emailAddress")
                .expectViolation("colour");
    }

    /** Clients send back what they read; what only the platform sets stays what it is. */
    @Test
    public void systemFieldsStayThePlatforms() {
        JsonNode created = create(
                ACCOUNTS,
                "name",
                marker,
                "createdAt",
                "2020-01-01T00:00:00Z",
                "version",
                7,
                "id",
                new UUID(1, 2).toString());
        assertEquals(1, created.path("version").asInt());
        assertFalse(created.toString(), created.path("createdAt").asText().startsWith("2020"));
        assertNotEquals(new UUID(1, 2).toString(), created.path("id").asText());
    }

    private static Map<String, Object> required(String collection) {
        return switch (collection) {
            case ACCOUNTS -> Json.object("name", "bad input");
            case CASES -> Json.object("subject", "bad input");
            case OPPORTUNITIES -> Json.object("name", "bad input", "stage", "Prospecting");
            case "/api/marketing/campaigns" -> Json.object("name", "bad input");
            default -> Json.object("lastName", "bad input");
        };
    }

    private static boolean blames(Answer answer, String field) {
        return Json.stream(answer.json().path("violations"))
                .anyMatch(violation -> violation.path("field").asText().startsWith(field));
    }

    private static String shorten(Object value) {
        String text = String.valueOf(value);
        return text.length() > 60 ? text.substring(0, 60) + "… (" + text.length() + ")" : text;
    }
}
