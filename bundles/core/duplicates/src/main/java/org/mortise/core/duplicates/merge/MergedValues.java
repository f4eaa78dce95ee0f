package org.mortise.core.duplicates.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Reference;
import org.mortise.api.records.SystemFields;

/**
 * Which values the survivor of a merge gets: what was chosen; where nothing was chosen its own, the other's where it has none,
 * and in lists those of both.
 */
final class MergedValues {

    private static final Set<String> PLATFORM = Set.of(
            SystemFields.ID,
            SystemFields.VERSION,
            SystemFields.CREATED_AT,
            SystemFields.CREATED_BY,
            SystemFields.MODIFIED_AT,
            SystemFields.MODIFIED_BY,
            SystemFields.DELETED_AT);

    private MergedValues() {}

    static boolean own(Field field) {
        return !PLATFORM.contains(field.name()) && !field.computed() && field.type() != FieldType.AUTO_NUMBER;
    }

    /** What changes in the survivor, per field, in the Java form. */
    static Map<String, Object> of(
            RecordType type, RecordData survivor, RecordData merged, Map<String, Boolean> fromMerged) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            // A file belongs to one field of one record.
            if (!own(field) || field.type() == FieldType.FILE) {
                continue;
            }
            Object own = survivor.get(field.name());
            Object other = withoutThemselves(merged.get(field.name()), survivor, merged);
            Boolean choice = fromMerged.get(field.name());
            Object next = choice == null ? combined(field, own, other) : choice ? other : own;
            if (!same(own, next)) {
                values.put(field.name(), next);
            }
        }
        return values;
    }

    private static Object combined(Field field, Object own, Object other) {
        if (own instanceof List<?> mine && other instanceof List<?> theirs) {
            List<Object> both = new ArrayList<>(mine);
            theirs.stream()
                    .filter(item -> mine.stream().noneMatch(each -> alike(field, each, item)))
                    .forEach(both::add);
            return both;
        }
        return nothing(own) ? other : own;
    }

    /** Items are the same when their first part is: an e-mail address is not there twice, once as the primary one. */
    static boolean alike(Field field, Object one, Object other) {
        if (field.type() == FieldType.LIST && one instanceof Map<?, ?> first && other instanceof Map<?, ?> second) {
            String key = field.items().get(0).name();
            Object left = first.get(key);
            Object right = second.get(key);
            return left instanceof String a && right instanceof String b ? a.equalsIgnoreCase(b) : same(left, right);
        }
        return same(one, other);
    }

    /** What pointed from one of the two to the other would point to itself. */
    private static Object withoutThemselves(Object value, RecordData survivor, RecordData merged) {
        boolean points = value instanceof Reference reference
                && (reference.id().equals(survivor.id()) || reference.id().equals(merged.id()));
        return points ? null : value;
    }

    private static boolean nothing(Object value) {
        return value == null || value instanceof List<?> list && list.isEmpty();
    }

    static boolean same(Object one, Object other) {
        return withoutNames(JsonForm.of(one)).equals(withoutNames(JsonForm.of(other)));
    }

    /** The JSON form; the name of a reference is not part of what it points to, and no value is an empty list. */
    static Object withoutNames(Object json) {
        if (json instanceof Map<?, ?> map) {
            Map<Object, Object> plain = new LinkedHashMap<>();
            boolean reference = map.containsKey("id") && map.containsKey("type");
            map.forEach((key, value) -> {
                if (value != null && !(reference && key.equals("name"))) {
                    plain.put(key, withoutNames(value));
                }
            });
            return plain;
        }
        if (json instanceof List<?> list) {
            return list.stream().map(MergedValues::withoutNames).toList();
        }
        return json == null ? List.of() : json;
    }
}
