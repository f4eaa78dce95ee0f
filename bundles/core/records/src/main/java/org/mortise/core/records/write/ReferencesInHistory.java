package org.mortise.core.records.write;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * References as the history keeps them have the name that the other record had then, whoever may read it. For a caller with limits
 * they get the name that he would read today, or none.
 */
final class ReferencesInHistory {

    private static final Set<String> SHAPE = Set.of("type", "id", "name");

    private final Map<String, Map<UUID, String>> names = new HashMap<>();

    /**
     * @param changes of all entries that are to be shown
     * @param readable names of records of a type, as far as the caller may read them
     */
    ReferencesInHistory(
            Collection<Map<String, Object>> changes, BiFunction<String, Collection<UUID>, Map<UUID, String>> readable) {
        Map<String, Set<UUID>> named = new HashMap<>();
        changes.forEach(change -> collect(change, named));
        named.forEach((type, ids) -> names.put(type, readable.apply(type, ids)));
    }

    /** The same value with no name that the caller may not read. */
    Object shown(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::shown).toList();
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<Object, Object> shown = new LinkedHashMap<>();
        map.forEach((key, each) -> shown.put(key, shown(each)));
        if (isReference(map)) {
            shown.put("name", names.get((String) map.get("type")).get(id(map)));
        }
        return shown;
    }

    private static void collect(Object value, Map<String, Set<UUID>> named) {
        if (value instanceof List<?> list) {
            list.forEach(each -> collect(each, named));
        } else if (value instanceof Map<?, ?> map) {
            if (isReference(map)) {
                named.computeIfAbsent((String) map.get("type"), type -> new HashSet<>())
                        .add(id(map));
            }
            map.values().forEach(each -> collect(each, named));
        }
    }

    private static boolean isReference(Map<?, ?> map) {
        return map.keySet().equals(SHAPE) && map.get("type") instanceof String && map.get("id") instanceof String;
    }

    private static UUID id(Map<?, ?> reference) {
        return UUID.fromString((String) reference.get("id"));
    }
}
