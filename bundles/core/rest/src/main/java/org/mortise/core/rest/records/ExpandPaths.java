package org.mortise.core.rest.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;

/** What {@code expand=account,account.parentAccount,accounts.account} asks for, as a tree of references. */
final class ExpandPaths {

    private static final int MAX_PATHS = 10;
    private static final int MAX_STEPS = 4;

    private final Map<String, Step> steps = new LinkedHashMap<>();

    /**
     * One reference to expand.
     *
     * @param field of the record
     * @param item the part of each of its items when the field is a list, else null
     */
    record Step(Field field, Field item, ExpandPaths next) {

        String target() {
            return (item == null ? field : item).target();
        }

        /** The type of what one reference points to, which it says itself where it may be any. */
        String target(Map<String, Object> reference) {
            return target().equals(Field.ANY) ? (String) reference.get("type") : target();
        }

        /** The references in the JSON form of a record. */
        List<Map<String, Object>> references(Map<String, Object> record) {
            Object owner = field.custom() ? record.get("custom") : record;
            Object value = owner instanceof Map<?, ?> map ? map.get(field.name()) : null;
            List<Map<String, Object>> found = new ArrayList<>();
            for (Object each : value instanceof List<?> list ? list : Arrays.asList(value)) {
                add(item != null && each instanceof Map<?, ?> map ? map.get(item.name()) : each, found);
            }
            return found;
        }

        @SuppressWarnings("unchecked")
        private static void add(Object value, List<Map<String, Object>> found) {
            if (value instanceof Map<?, ?> map && map.get("id") != null) {
                found.add((Map<String, Object>) map);
            }
        }
    }

    /** The names of the fields that the references stand in. */
    List<String> fields() {
        return steps.values().stream().map(step -> step.field().name()).toList();
    }

    Collection<Step> steps() {
        return steps.values();
    }

    /** MALFORMED when a path is none of references, or too long. */
    static ExpandPaths parse(RecordTypes types, RecordType type, List<String> expand) {
        if (expand.size() > MAX_PATHS) {
            throw Parameters.malformed("expand", "takes at most " + MAX_PATHS + " references");
        }
        ExpandPaths root = new ExpandPaths();
        expand.forEach(path -> root.add(types, type, path, path, 1));
        return root;
    }

    private void add(RecordTypes types, RecordType type, String path, String whole, int depth) {
        if (depth > MAX_STEPS) {
            throw Parameters.malformed("expand", "\"" + whole + "\" has more than " + MAX_STEPS + " references");
        }
        String plain = path.startsWith("custom.") ? path.substring("custom.".length()) : path;
        String[] parts = plain.split("\\.", 3);
        Field field = type.field(parts[0]).orElseThrow(() -> unknown(path, type));
        Field item = null;
        if (field.type() == FieldType.LIST && parts.length > 1) {
            String name = parts[1];
            item = field.items().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(path, type));
        }
        Field reference = item == null ? field : item;
        boolean pointer = reference.type() == FieldType.REFERENCE || reference.type() == FieldType.REFERENCES;
        if (!pointer || reference.target() == null) {
            throw unknown(path, type);
        }
        int used = parts[0].length() + (item == null ? 0 : 1 + parts[1].length());
        Field part = item;
        Step step = steps.computeIfAbsent(plain.substring(0, used), name -> new Step(field, part, new ExpandPaths()));
        if (plain.length() > used) {
            if (reference.targetsAny()) {
                throw Parameters.malformed("expand", "\"" + whole + "\" goes on behind a reference to any type");
            }
            // A type that is not installed now has nothing to show; nor can anybody say what its fields are.
            types.find(step.target())
                    .ifPresent(target -> step.next().add(types, target, plain.substring(used + 1), whole, depth + 1));
        }
    }

    private static RuntimeException unknown(String path, RecordType type) {
        return Parameters.malformed("expand", "\"" + path + "\" is no reference of " + type.name());
    }
}
