package org.mortise.itests.permissions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** One record of each type that is installed, with a canary in each field that takes one. */
final class Aviary {

    /** Hidden from everybody else, whatever a role says. */
    static final Set<String> ADMINISTRATORS_ALONE = Set.of("role");

    private final Api admin;
    private final Map<String, JsonNode> types = new TreeMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final MadeByHand byHand;
    final List<Canary> canaries = new ArrayList<>();
    final String finishedImport;

    Aviary(Api admin) {
        this.admin = admin;
        for (JsonNode type : admin.get("/api/metadata/types").expect(200).json().path("items")) {
            String name = type.path("name").asText();
            types.put(name, admin.get("/api/metadata/types/" + name).expect(200).json());
        }
        this.byHand = new MadeByHand(admin, this::canary);
        types.keySet().forEach(this::record);
        // Where it could come out: by whom has it.
        admin.patch(href("user") + "/" + id("user"), Json.object("roles", List.of(id("role"))))
                .expect(200);
        this.finishedImport = byHand.finishedImport(
                canaries.stream().filter(each -> each.type().equals("contact")).toList());
    }

    private Canary canary(String type, String name) {
        Canary canary = Canary.of(type, field(type, name));
        canaries.add(canary);
        return canary;
    }

    Map<String, JsonNode> types() {
        return types;
    }

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

    /** The consents of a contact are repeated on it: both places have to be silent. */
    private Map<String, Object> anything(String type) {
        if (type.equals("legalHold")) {
            return Json.object("type", "account", "id", byHand.toBeHeld());
        }
        String target = type.equals("consent") ? "contact" : "account";
        return Json.object("type", target, "id", record(target));
    }

    private Object ordinary(String type, JsonNode field) {
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
                        ? anything(type)
                        : record(field.path("target").asText());
            default -> "ordinary";
        };
    }

    /** Makes the record with all that it needs; what a rule of the type does not take is left out. */
    private String record(String type) {
        if (ids.containsKey(type)) {
            return ids.get(type);
        }
        String made = switch (type) {
            case "attachment" -> byHand.attachment(href(type), record("account"));
            case "reminder" -> byHand.reminder(href(type), href("task") + "/" + record("task"));
            case "retentionRun" ->
                byHand.retentionRun(href(type), href("retentionRule") + "/" + record("retentionRule"));
            case "satisfactionRequest" -> byHand.requestOf(href(type), href("case") + "/" + record("case"));
            case "csatResponse" -> byHand.csatResponse(href(type), record("case"));
            default -> null;
        };
        if (made != null) {
            ids.put(type, made);
            return made;
        }
        return fromDescription(type);
    }

    private String fromDescription(String type) {
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
        if (type.equals("retentionRule")) {
            values.putAll(byHand.retentionRule());
            values.keySet()
                    .forEach(name -> here.computeIfPresent(
                            name, (same, canary) -> canary.value().equals(values.get(same)) ? canary : null));
        }
        Answer made = admin.post(href(type), values);
        for (int attempt = 0; attempt < 5 && made.status() == 422; attempt++) {
            for (JsonNode violation : made.json().path("violations")) {
                String name = violation.path("field").asText().split("[.\\[]")[0];
                here.remove(name);
                boolean missing = values.remove(name) == null;
                JsonNode field = field(type, name);
                if (missing || violation.path("message").asText().contains("required")) {
                    values.put(name, ordinary(type, field));
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
