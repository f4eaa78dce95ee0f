package org.mortise.core.duplicates.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.Reference;

/** What values point to, wherever in them the reference stands. */
final class Pointing {

    private Pointing() {}

    /** How a filter asks for what the field points to; null when it does not point to the type. */
    static String selector(Field field, String type) {
        if (!MergedValues.own(field)) {
            return null;
        }
        if (field.type() == FieldType.LIST) {
            return field.items().stream()
                    .filter(item -> item.type() == FieldType.REFERENCE && pointsTo(item, type))
                    .map(item -> field.name() + "." + item.name())
                    .findFirst()
                    .orElse(null);
        }
        boolean reference = field.type() == FieldType.REFERENCE || field.type() == FieldType.REFERENCES;
        return reference && pointsTo(field, type) ? field.name() : null;
    }

    private static boolean pointsTo(Field field, String type) {
        return type.equals(field.target()) || Field.ANY.equals(field.target());
    }

    static boolean contains(Object value, UUID id) {
        if (value instanceof Reference reference) {
            return reference.id().equals(id);
        }
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(item -> contains(item, id));
        }
        return value instanceof Map<?, ?> map && map.values().stream().anyMatch(part -> contains(part, id));
    }

    /** What pointed to both points to the one that stays once. */
    static Object replaced(Object value, UUID from, Reference to) {
        if (value instanceof Reference reference) {
            return reference.id().equals(from) ? to : reference;
        }
        if (value instanceof List<?> list) {
            boolean there = contains(list, to.id());
            List<Object> items = new ArrayList<>();
            for (Object item : list) {
                if (!(there && contains(item, from))) {
                    items.add(replaced(item, from, to));
                }
            }
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> parts = new LinkedHashMap<>();
            map.forEach((key, part) -> parts.put(key, replaced(part, from, to)));
            return parts;
        }
        return value;
    }

    static Object without(Object value, UUID id) {
        if (value instanceof List<?> list) {
            return list.stream().filter(item -> !contains(item, id)).toList();
        }
        return contains(value, id) ? null : value;
    }
}
