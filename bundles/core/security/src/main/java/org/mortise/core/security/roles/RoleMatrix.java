package org.mortise.core.security.roles;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mortise.api.security.AccessLevel;
import org.mortise.api.security.FieldAccess;
import org.mortise.api.security.RecordAction;

/**
 * What one role allows.
 *
 * @param types by the name of the record type; {@link #OTHERS} for all that the role does not name, those of plugins to come
 *     included
 * @param permissions those that plugins declare
 * @param secondFactor whether who has the role may do nothing without a second factor
 */
record RoleMatrix(Map<String, TypeRights> types, Set<String> permissions, boolean secondFactor) {

    static final RoleMatrix NOTHING = new RoleMatrix(Map.of(), Set.of(), false);

    static final String SECOND_FACTOR = "secondFactorRequired";

    static final String OTHERS = "*";

    private static final ObjectMapper JSON = new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);

    /**
     * @param actions those that are missing are allowed on no record
     * @param fields by name, a custom field without the {@code custom.} before it; the others follow their descriptions
     */
    record TypeRights(Map<RecordAction, AccessLevel> actions, Map<String, FieldAccess> fields) {

        AccessLevel level(RecordAction action) {
            return actions.getOrDefault(action, AccessLevel.NONE);
        }

        boolean allowsSomething() {
            return actions.values().stream().anyMatch(level -> level != AccessLevel.NONE);
        }
    }

    /** Of a text that {@link #text()} made. */
    static RoleMatrix parse(String text) {
        try {
            return text == null ? NOTHING : new MatrixReader(true).read(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored role cannot be read", e);
        }
    }

    String text() {
        try {
            return JSON.writeValueAsString(json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the form of the REST interface. */
    Map<String, Object> json() {
        Map<String, Object> all = new TreeMap<>();
        types.forEach((type, rights) -> {
            Map<String, Object> one = new java.util.LinkedHashMap<>();
            for (RecordAction action : RecordAction.values()) {
                one.put(action.json(), rights.level(action).json());
            }
            if (!rights.fields().isEmpty()) {
                Map<String, String> fields = new TreeMap<>();
                rights.fields().forEach((field, access) -> fields.put(field, access.json()));
                one.put("fields", fields);
            }
            all.put(type, one);
        });
        return Map.of("types", all, "permissions", new TreeSet<>(permissions), SECOND_FACTOR, secondFactor);
    }

    static Map<RecordAction, AccessLevel> none() {
        return new EnumMap<>(RecordAction.class);
    }
}
