package org.mortise.core.records.values;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.records.Reference;

/** A reference to a record of any type: it says of which. Whether there is such a type and record is looked up later. */
final class AnyReference {

    private static final int MAX_TYPE = 100;
    private static final String EXPECTED =
            "must be the type and the id of a record: {\"type\":\"account\",\"id\":\"…\"}";

    private final Values values;

    AnyReference(Values values) {
        this.values = values;
    }

    Object read(Object value, String path) {
        if (value instanceof Reference) {
            return value;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return values.refuse(path, EXPECTED);
        }
        values.unknown(map, List.of("type", "id", "name"), path);
        UUID id = Values.uuid(map.get("id"));
        boolean named = map.get("type") instanceof String type && !type.isBlank() && type.length() <= MAX_TYPE;
        return id == null || !named ? values.refuse(path, EXPECTED) : Reference.to((String) map.get("type"), id);
    }
}
