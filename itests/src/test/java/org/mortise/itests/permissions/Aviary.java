package org.mortise.itests.permissions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mortise.itests.harness.Answer;
import org.mortise.itests.harness.Api;
import org.mortise.itests.harness.Json;

/** One record of each type that is installed, with a canary in each field that takes one. */
final class Aviary {

    /** Records that only the platform makes, or that decide who may do what. */
    static final Set<String> NOT_MADE = Set.of(
            "user",
            "team",
            "role",
            "attachment",
            "reminder",
            "satisfactionRequest",
            "csatResponse",
            // Of administrators alone; a hold would keep the others from being deleted and merged.
            "legalHold",
            "retentionRule",
            "retentionRun");

    private final Api admin;
    private final Map<String, JsonNode> types = new TreeMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    final List<Canary> canaries = new ArrayList<>();

    Aviary(Api admin) {
        this.admin = admin;
        for (JsonNode type : admin.get("/api/metadata/types").expect(200).json().path("items")) {
            String name = type.path("name").asText();
            types.put(name, admin.get("/api/metadata/types/" + name).expect(200).json());
        }
        types.keySet().stream().filter(name -> !NOT_MADE.contains(name)).forEach(this::record);
    }

    Map<String, JsonNode> types() {
        return types;
    }

    /** Null for a type of which none was made. */
    String id(String type) {
        return ids.get(type);
    }

    String href(String type) {
        return types.get(type).path("href").asText();
    }

    private JsonNode field(String type, String name) {
        return Json.stream(types.get(type).path("fields"))
                .filter(field -> field.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " has no field " + name));
    }

    private Object ordinary(JsonNode field) {
        return switch (field.path("type").asText()) {
            case "enumeration" ->
                field.path("values").path(0).isObject()
                        ? field.path("values").path(0).path("value").asText()
                        : field.path("values").path(0).asText();
            case "boolean" -> true;
            case "date" -> "2026-03-04";
            case "dateTime" -> "2026-03-04T10:00:00Z";
            case "money" -> Json.money("1.00", "EUR");
            case "integer", "decimal", "percent" -> 1;
            case "reference" ->
                field.path("target").asText().equals("*")
                        ? Json.object("type", "account", "id", record("account"))
                        : record(field.path("target").asText());
            default -> "ordinary";
        };
    }

    /** Makes the record with all that it needs; what a rule of the type does not take is left out. */
    private String record(String type) {
        if (ids.containsKey(type)) {
            return ids.get(type);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Canary> here = new LinkedHashMap<>();
        for (JsonNode field : types.get(type).path("fields")) {
            String name = field.path("name").asText();
            Canary canary = Canary.of(type, field);
            if (canary != null) {
                here.put(name, canary);
                if (!field.path("custom").asBoolean()) {
                    values.put(name, canary.value());
                }
            }
        }
        Answer made = admin.post(href(type), values);
        for (int attempt = 0; attempt < 5 && made.status() == 422; attempt++) {
            for (JsonNode violation : made.json().path("violations")) {
                String name = violation.path("field").asText().split("[.\\[]")[0];
                here.remove(name);
                boolean missing = values.remove(name) == null;
                JsonNode field = field(type, name);
                if (missing || violation.path("message").asText().contains("required")) {
                    values.put(name, ordinary(field));
                }
            }
            made = admin.post(href(type), values);
        }
        made.expect(201);
        ids.put(type, made.id());
        Map<String, Object> custom = new LinkedHashMap<>();
        here.values().stream()
                .filter(canary -> canary.selector().startsWith("custom."))
                .forEach(canary -> custom.put(canary.field(), canary.value()));
        if (!custom.isEmpty()) {
            admin.patch(href(type) + "/" + made.id(), Json.object("custom", custom))
                    .expect(200);
        }
        canaries.addAll(here.values());
        return made.id();
    }
}
