package org.mortise.core.security.roles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mortise.api.errors.Violation;
import org.mortise.api.security.AccessLevel;
import org.mortise.api.security.FieldAccess;
import org.mortise.api.security.RecordAction;

/** Reads what a role allows, and collects what is wrong with it. Of one thread. */
final class MatrixReader {

    final List<Violation> violations = new ArrayList<>();
    private final boolean lenient;

    /** @param lenient passes over what it does not know, which a later version may have written */
    MatrixReader(boolean lenient) {
        this.lenient = lenient;
    }

    RoleMatrix read(JsonNode json) {
        Map<String, RoleMatrix.TypeRights> types = new LinkedHashMap<>();
        object(json.path("types"), "types").forEach((type, rights) -> types.put(type, rights(rights, "types." + type)));
        Set<String> permissions = new TreeSet<>();
        JsonNode extra = json.path("permissions");
        if (!extra.isMissingNode() && !extra.isNull() && !extra.isArray()) {
            wrong("permissions", "must be a list of names");
        }
        for (int i = 0; i < extra.size(); i++) {
            if (extra.get(i).isTextual()) {
                permissions.add(extra.get(i).textValue());
            } else {
                wrong("permissions[" + i + "]", "must be a name");
            }
        }
        JsonNode factor = json.path(RoleMatrix.SECOND_FACTOR);
        if (!factor.isMissingNode() && !factor.isBoolean() && !factor.isNull()) {
            wrong(RoleMatrix.SECOND_FACTOR, "must be true or false");
        }
        return new RoleMatrix(types, permissions, factor.asBoolean());
    }

    private RoleMatrix.TypeRights rights(JsonNode json, String path) {
        Map<RecordAction, AccessLevel> actions = RoleMatrix.none();
        Map<String, FieldAccess> fields = new LinkedHashMap<>();
        object(json, path).forEach((key, value) -> {
            if (key.equals("fields")) {
                object(value, path + ".fields")
                        .forEach((field, access) -> constant(
                                        FieldAccess.values(), FieldAccess::json, access, path + ".fields." + field)
                                .ifPresent(found -> fields.put(plain(field), found)));
                return;
            }
            Optional<RecordAction> action = Arrays.stream(RecordAction.values())
                    .filter(each -> each.json().equals(key))
                    .findFirst();
            if (action.isEmpty()) {
                wrong(
                        path + "." + key,
                        "is unknown; there are " + names(RecordAction.values(), RecordAction::json) + ", fields");
                return;
            }
            constant(AccessLevel.values(), AccessLevel::json, value, path + "." + key)
                    .ifPresent(level -> actions.put(action.get(), level));
        });
        return new RoleMatrix.TypeRights(actions, fields);
    }

    private <T> Optional<T> constant(T[] all, Function<T, String> name, JsonNode value, String path) {
        Optional<T> found = Arrays.stream(all)
                .filter(each -> value.isTextual() && name.apply(each).equals(value.textValue()))
                .findFirst();
        if (found.isEmpty()) {
            wrong(path, "must be one of " + names(all, name));
        }
        return found;
    }

    private static <T> String names(T[] all, Function<T, String> name) {
        return Arrays.stream(all).map(name).collect(Collectors.joining(", "));
    }

    private Map<String, JsonNode> object(JsonNode json, String path) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        if (json.isObject()) {
            json.fields().forEachRemaining(entry -> members.put(entry.getKey(), entry.getValue()));
        } else if (!json.isMissingNode() && !json.isNull()) {
            wrong(path, "must be an object");
        }
        return members;
    }

    private void wrong(String path, String message) {
        if (!lenient) {
            violations.add(new Violation(path, message));
        }
    }

    private static String plain(String field) {
        return field.startsWith("custom.") ? field.substring("custom.".length()) : field;
    }
}
