package org.mortise.core.records.values;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mortise.api.records.Address;

/** Postal addresses. */
final class Addresses {

    private static final List<String> PARTS = List.of("street", "city", "state", "postalCode", "country");

    private final Values values;

    Addresses(Values values) {
        this.values = values;
    }

    Object read(Object value, String path) {
        if (value instanceof Address given) {
            return read(parts(given), path);
        }
        if (!(value instanceof Map<?, ?> map)) {
            return values.refuse(path, "must be an object with " + String.join(", ", PARTS));
        }
        int before = values.refusals();
        values.unknown(map, PARTS, path);
        String[] parts = new String[PARTS.size()];
        for (int i = 0; i < parts.length; i++) {
            Object part = map.get(PARTS.get(i));
            Object text = Values.empty(part) ? null : new Texts(values).text(part, 255, path + "." + PARTS.get(i));
            parts[i] = text instanceof String given ? given : null;
        }
        if (values.refusals() > before) {
            return Values.REFUSED;
        }
        boolean none = Arrays.stream(parts).allMatch(Objects::isNull);
        return none ? null : new Address(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    private static Map<String, Object> parts(Address address) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("street", address.street());
        parts.put("city", address.city());
        parts.put("state", address.state());
        parts.put("postalCode", address.postalCode());
        parts.put("country", address.country());
        return parts;
    }
}
