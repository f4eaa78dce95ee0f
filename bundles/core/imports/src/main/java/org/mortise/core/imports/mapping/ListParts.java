package org.mortise.core.imports.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;

/** The items of a list of which the column gives one property; what the record knows of the same item besides stays. */
final class ListParts implements Parts {

    private final String field;
    private final String property;
    private final List<Object> given = new ArrayList<>();

    ListParts(String field, String property) {
        this.field = field;
        this.property = property;
    }

    List<Object> given() {
        return given;
    }

    @Override
    public Object complete(RecordData existing) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Object value : given) {
            Map<String, Object> item = new LinkedHashMap<>();
            if (existing != null) {
                existing.list(field).stream()
                        .filter(old -> same(old.get(property), value))
                        .findFirst()
                        .ifPresent(item::putAll);
            }
            item.put(property, value);
            items.add(item);
        }
        return items;
    }

    private static boolean same(Object one, Object other) {
        return one instanceof Reference first && other instanceof Reference second
                ? first.id().equals(second.id())
                : other.equals(one);
    }
}
