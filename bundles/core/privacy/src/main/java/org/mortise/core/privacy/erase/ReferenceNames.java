package org.mortise.core.privacy.erase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes the names out of references to certain records, wherever they stand in JSON. */
final class ReferenceNames {

    private final Set<String> ids;

    ReferenceNames(Set<UUID> ids) {
        this.ids = ids.stream().map(UUID::toString).collect(Collectors.toSet());
    }

    /** The other text; empty when there is no such name, or when it is no JSON object. */
    Optional<String> without(String text) {
        Map<String, Object> parsed = text == null || !text.startsWith("{") ? null : Changes.parse(text);
        if (parsed == null) {
            return Optional.empty();
        }
        Object next = without((Object) parsed);
        return next.equals(parsed) ? Optional.empty() : Optional.of(Changes.json(next));
    }

    private Object without(Object json) {
        if (json instanceof List<?> list) {
            List<Object> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(without(item)));
            return items;
        }
        if (json instanceof Map<?, ?> map) {
            boolean named = map.containsKey("name") && ids.contains(String.valueOf(map.get("id")));
            Map<String, Object> parts = new LinkedHashMap<>();
            map.forEach(
                    (key, part) -> parts.put(String.valueOf(key), named && key.equals("name") ? null : without(part)));
            return parts;
        }
        return json;
    }
}
