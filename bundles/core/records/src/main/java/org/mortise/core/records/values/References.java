package org.mortise.core.records.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.records.Field;
import org.mortise.api.records.Reference;

/** References to records of one type. */
final class References {

    private final Values values;

    References(Values values) {
        this.values = values;
    }

    Object one(Field field, Object value, String path) {
        if (value instanceof Reference reference) {
            return reference.type().equals(field.target())
                    ? reference
                    : values.refuse(path, "must point to the type " + field.target());
        }
        if (value instanceof UUID id) {
            return Reference.to(field.target(), id);
        }
        Object id = value;
        if (value instanceof Map<?, ?> map) {
            values.unknown(map, List.of("type", "id", "name"), path);
            if (map.get("type") != null && !field.target().equals(map.get("type"))) {
                return values.refuse(path + ".type", "must be " + field.target());
            }
            id = map.get("id");
        }
        UUID given = Values.uuid(id);
        return given == null
                ? values.refuse(path, "must be the id of a record of the type " + field.target())
                : Reference.to(field.target(), given);
    }

    Object several(Field field, Object value, String path) {
        if (!(value instanceof List<?> list) || list.size() > Values.MAX_ITEMS) {
            return values.refuse(path, "must be a list of at most " + Values.MAX_ITEMS + " references");
        }
        Map<UUID, Object> result = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            Object reference = one(field, list.get(i), path + "[" + i + "]");
            if (reference == Values.REFUSED) {
                return Values.REFUSED;
            }
            result.put(((Reference) reference).id(), reference);
        }
        return new ArrayList<>(result.values());
    }
}
