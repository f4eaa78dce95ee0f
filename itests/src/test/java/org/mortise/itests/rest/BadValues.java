package org.mortise.itests.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.mortise.testkit.server.Json;

/** What each type of field must refuse, whatever its limits, and whatever else is wrong with the record. */
final class BadValues {

    private static final String LONG = "x".repeat(30_000);
    private static final Object DEEP = deep();
    private static final Object MANY = Collections.nCopies(2_000, "x");

    private static final Map<String, List<Object>> BY_TYPE = Map.ofEntries(
            Map.entry("text", List.of(5, true, LONG, "nul \u0000", "\u0007")),
            Map.entry("longText", List.of(5, true, LONG, "nul \u0000")),
            Map.entry("richText", List.of(5, true, "nul \u0000")),
            Map.entry("email", List.of("no address", "@", 5, LONG + "@example.com", "a\u0000@example.com")),
            Map.entry("phone", List.of(5, LONG, "\u0000", "call me")),
            Map.entry("url", List.of("javascript:alert(1)", "http://", 5, LONG, "http://\u0000")),
            Map.entry("enumeration", List.of("Nothing of the kind", 5, true, LONG, "\u0000")),
            Map.entry("enumerations", List.of("Nothing of the kind", 5, List.of(5), List.of("Nothing of the kind"))),
            Map.entry("integer", List.of("many", 1.5, true, new BigInteger("9".repeat(30)), "1e999999", "\u0000")),
            Map.entry("decimal", List.of("many", true, "1e999999", "9".repeat(40), "1.00001", "NaN", "\u0000")),
            Map.entry("percent", List.of("many", true, "1e999999", "9".repeat(40), "Infinity")),
            Map.entry(
                    "money",
                    List.of(
                            "much",
                            5,
                            true,
                            Map.of("amount", "1"),
                            Map.of("currency", "EUR"),
                            Json.money("1e999999", "EUR"),
                            Json.money("9".repeat(40), "EUR"),
                            Json.money("1", "eur"),
                            Json.money("1", "\u0000"),
                            Json.object("amount", DEEP, "currency", "EUR"),
                            Json.object("amount", "1", "currency", "EUR", "more", 1))),
            Map.entry("boolean", List.of("yes", 1, "\u0000", LONG)),
            Map.entry("date", List.of("2026-02-30", 20260101, "today", "-999999999-01-01", LONG, "\u0000")),
            Map.entry("dateTime", List.of("2026-01-01", 5, "now", "+999999999-01-01T00:00:00Z", LONG)),
            Map.entry(
                    "address",
                    List.of("Bonn", 5, true, Map.of("town", "x"), Map.of("city", LONG), Map.of("city", DEEP))),
            Map.entry("reference", List.of("nonsense", 5, true, Map.of("name", "x"), LONG, "\u0000")),
            Map.entry("references", List.of("nonsense", 5, List.of("nonsense"), List.of(5))),
            Map.entry("list", List.of("nonsense", 5, true, List.of("x"), List.of(Map.of("nothing", 1)))),
            Map.entry("autoNumber", List.of("x", 5)),
            Map.entry("file", List.of("nonsense", 5, true, Map.of("name", "x"), LONG)));

    /** Whatever a value may be, it is not this. */
    private static final List<Object> NEVER = List.of(DEEP, MANY, Json.object("x", DEEP));

    private BadValues() {}

    static List<Object> of(JsonNode field) {
        String type = field.path("type").asText();
        List<Object> values = new ArrayList<>(BY_TYPE.getOrDefault(type, List.of()));
        if (values.isEmpty()) {
            throw new AssertionError("Say what a field of the type " + type + " refuses");
        }
        values.addAll(NEVER);
        return values;
    }

    /** Operators and arguments that make no sense for the field. */
    static List<String> comparisons(JsonNode field) {
        List<String> comparisons = new ArrayList<>(List.of("=null=maybe", ".nothing==1"));
        switch (field.path("type").asText()) {
            case "text", "longText", "richText", "email", "phone", "url" ->
                comparisons.addAll(List.of("=='\u0000'", "=within=today"));
            case "integer", "decimal", "percent", "money", "autoNumber" ->
                comparisons.addAll(List.of("==many", "=gt=1e999999999", "=='\u0000'", "=like=1*"));
            case "date", "dateTime" -> comparisons.addAll(List.of("==2026-02-30", "=within=soon", "=lt='\u0000'"));
            case "boolean" -> comparisons.addAll(List.of("==maybe", "=gt=true"));
            case "reference", "references" -> comparisons.addAll(List.of("==nonsense", "=='\u0000'"));
            case "address", "list" -> comparisons.add("==x");
            default -> comparisons.add("=within=today");
        }
        return comparisons;
    }

    /** As JSON: what no cursor over this field holds. */
    static String inCursor(JsonNode field) {
        return switch (field.path("type").asText()) {
            case "integer", "decimal", "percent", "money", "autoNumber" -> "\"1e999999999\"";
            default -> "\"\\u0000\"";
        };
    }

    private static Object deep() {
        Object deep = "x";
        for (int i = 0; i < 40; i++) {
            deep = List.of(deep);
        }
        return deep;
    }
}
