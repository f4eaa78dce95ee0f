package org.mortise.core.duplicates.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.records.Reference;

/** The JSON form with its references in the Java form. */
final class PlainReferences {

    private PlainReferences() {}

    static Object of(Object json) {
        if (json instanceof List<?> list) {
            return list.stream().map(PlainReferences::of).toList();
        }
        if (json instanceof Map<?, ?> map) {
            if (map.get("id") instanceof String id && map.get("type") instanceof String type && id.length() == 36) {
                return Reference.to(type, UUID.fromString(id));
            }
            Map<Object, Object> parts = new LinkedHashMap<>();
            map.forEach((key, part) -> parts.put(key, of(part)));
            return parts;
        }
        return json;
    }
}
