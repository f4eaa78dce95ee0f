package org.mortise.itests.permissions;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mortise.testkit.server.Json;

/**
 * A value that stands in one field of one record and nowhere else.
 *
 * @param field its name, without {@code custom.}
 * @param selector as filters and lists name it
 * @param kind the type of the field
 * @param value as JSON takes it
 * @param traces texts by which the value would be recognised in an answer
 */
record Canary(String type, String field, String selector, String kind, Object value, List<String> traces) {

    private static final java.util.Random RANDOM = new java.util.Random(4);

    private static int count;

    /** Null for fields of which no value would be recognised, such as booleans. */
    static synchronized Canary of(String type, JsonNode field) {
        if (field.path("readOnly").asBoolean()) {
            return null;
        }
        int number = ++count;
        // Far from each other, as the search forgives typing errors.
        StringBuilder token = new StringBuilder("cnry");
        for (int i = 0; i < 8; i++) {
            token.append((char) ('a' + RANDOM.nextInt(26)));
        }
        String name = field.path("name").asText();
        List<String> traces = new ArrayList<>();
        Object value = value(field, number, token.toString(), traces);
        String selector = field.path("custom").asBoolean() ? "custom." + name : name;
        return value == null
                ? null
                : new Canary(type, name, selector, field.path("type").asText(), value, traces);
    }

    private static Object value(JsonNode field, int number, String token, List<String> traces) {
        String text = field.path("pattern").asText().contains("A-Z") ? token.toUpperCase(java.util.Locale.ROOT) : token;
        boolean bounded = field.has("min") || field.has("max");
        switch (field.path("type").asText()) {
            case "text", "longText", "richText" -> {
                if (field.has("maxLength") && field.path("maxLength").asInt() < text.length()) {
                    return null;
                }
                traces.add(text);
                return text;
            }
            case "email" -> {
                traces.add(token);
                return token + "@canary.example";
            }
            case "url" -> {
                traces.add(token);
                return "https://" + token + ".example/";
            }
            case "phone" -> {
                traces.add("7300" + (10_000 + number));
                return "+49897300" + (10_000 + number);
            }
            case "integer" -> {
                traces.add("7400" + (10_000 + number));
                return bounded ? null : 740_000_000 + 10_000 + number;
            }
            case "decimal" -> {
                traces.add("7500" + (10_000 + number));
                return bounded ? null : "7500" + (10_000 + number) + ".5";
            }
            case "money" -> {
                traces.add("7600" + (10_000 + number));
                return Json.money("7600" + (10_000 + number) + ".50", "EUR");
            }
            case "date" -> {
                LocalDate day = LocalDate.of(1907, 1, 1).plusDays(number);
                traces.add(day.toString());
                return day.toString();
            }
            case "dateTime" -> {
                LocalDate day = LocalDate.of(1909, 1, 1).plusDays(number);
                traces.add(day.toString());
                return day + "T10:00:00Z";
            }
            case "address" -> {
                traces.add(token);
                return Json.object("street", token, "city", token + "c");
            }
            case "list" -> {
                return item(field, token, traces);
            }
            default -> {
                return null;
            }
        }
    }

    /** One item, with a value in each of its texts. */
    private static Object item(JsonNode field, String token, List<String> traces) {
        Map<String, Object> item = new LinkedHashMap<>();
        for (JsonNode part : field.path("items")) {
            String kind = part.path("type").asText();
            if (kind.equals("text") || kind.equals("email")) {
                item.put(part.path("name").asText(), kind.equals("email") ? token + "@canary.example" : token);
            } else if (kind.equals("phone")) {
                String number = "8100" + Math.abs(token.hashCode() % 100_000);
                traces.add(number);
                item.put(part.path("name").asText(), "+4989" + number);
            }
        }
        if (item.isEmpty()) {
            return null;
        }
        if (item.containsValue(token) || item.containsValue(token + "@canary.example")) {
            traces.add(token);
        }
        return List.of(item);
    }

    /** Whether an answer tells the value. */
    boolean sings(String answer) {
        return traces.stream().anyMatch(answer::contains);
    }
}
