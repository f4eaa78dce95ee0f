package org.mortise.core.security.roles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.RecordData;

/** Roles between their JSON and their record. */
final class RoleForm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> READ_ONLY = Set.of("id", "version", "builtIn");
    private static final Set<String> KEYS =
            Set.of("name", "description", "types", "permissions", RoleMatrix.SECOND_FACTOR);

    private final MatrixCheck check;

    RoleForm(MatrixCheck check) {
        this.check = check;
    }

    static JsonNode body(InputStream body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            throw ProblemException.of(ProblemType.MALFORMED, "The body is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw ProblemException.of(ProblemType.MALFORMED, "The body must be a JSON object.");
    }

    static Map<String, Object> json(RecordData role) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", role.id());
        json.put("version", role.version());
        json.put("name", role.get("name"));
        json.put("description", role.get("description"));
        json.put("builtIn", role.is("builtIn"));
        json.putAll(RoleMatrix.parse((String) role.get("permissions")).json());
        return json;
    }

    /** @param former null for a new role */
    Map<String, Object> values(JsonNode body, RecordData former) {
        List<Violation> violations = new ArrayList<>();
        body.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key) && !READ_ONLY.contains(key)) {
                violations.add(new Violation(
                        key, "is unknown; there are name, description, types, permissions, secondFactorRequired"));
            }
        });
        RoleMatrix before = RoleMatrix.parse(former == null ? null : (String) former.get("permissions"));
        ObjectNode merged = JSON.valueToTree(before.json());
        merge(merged, body);
        MatrixReader reader = new MatrixReader(false);
        RoleMatrix next = reader.read(merged);
        violations.addAll(reader.violations);
        check.check(next, before, violations);
        Map<String, Object> values = new LinkedHashMap<>();
        for (String key : List.of("name", "description")) {
            if (body.has(key)) {
                values.put(key, JSON.convertValue(body.get(key), Object.class));
            }
        }
        values.put("permissions", next.text());
        return values;
    }

    /** RFC 7386. */
    private static void merge(ObjectNode target, JsonNode patch) {
        patch.fields().forEachRemaining(entry -> {
            JsonNode value = entry.getValue();
            if (value.isNull()) {
                target.remove(entry.getKey());
            } else if (value.isObject() && target.get(entry.getKey()) instanceof ObjectNode inner) {
                merge(inner, value);
            } else {
                target.set(entry.getKey(), value);
            }
        });
    }

    /** @return null when any version will do */
    static Long version(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        String digits = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        if (!digits.matches("[0-9]{1,18}")) {
            throw ProblemException.of(ProblemType.MALFORMED, "If-Match: must be one ETag that you got from here, or *");
        }
        return Long.valueOf(digits);
    }
}
