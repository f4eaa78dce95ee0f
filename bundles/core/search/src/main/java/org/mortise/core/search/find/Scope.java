package org.mortise.core.search.find;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.core.search.index.SearchableValues;

/**
 * Where is searched. A type of which the caller may read every searchable field is searched by the words of all its fields at
 * once; of any other, each field that he may read is searched for itself, so that one that he may not read is never matched.
 *
 * @param wholly types that are searched at once
 * @param partly the others, with the fields
 */
record Scope(Set<String> wholly, Map<String, Partly> partly) {

    /**
     * Of one type.
     *
     * @param fields names of those that are searched
     * @param phones of these, the ones that hold telephone numbers
     * @param named whether the name is made of such fields only
     */
    record Partly(List<String> fields, List<String> phones, boolean named, List<String> nameFields) {}

    /**
     * @param readable the searchable fields of a type that the caller may read
     * @param current whether the type stands in the index as it is described
     */
    static Scope of(Collection<RecordType> types, Readable readable, Predicate<String> current) {
        Set<String> wholly = new TreeSet<>();
        Map<String, Partly> partly = new TreeMap<>();
        for (RecordType type : types) {
            List<Field> fields = SearchableValues.fields(type);
            List<Field> allowed =
                    fields.stream().filter(field -> readable.test(type, field)).toList();
            if (allowed.size() == fields.size() && current.test(type.name())) {
                wholly.add(type.name());
            } else if (!allowed.isEmpty()) {
                partly.put(type.name(), partly(type, allowed));
            }
        }
        return new Scope(wholly, partly);
    }

    /** Whether the caller may read a field. */
    @FunctionalInterface
    interface Readable {
        boolean test(RecordType type, Field field);
    }

    private static Partly partly(RecordType type, List<Field> allowed) {
        List<String> names = allowed.stream().map(Field::name).toList();
        return new Partly(
                names,
                allowed.stream().filter(Scope::phones).map(Field::name).toList(),
                names.containsAll(type.nameFields()),
                type.nameFields());
    }

    private static boolean phones(Field field) {
        return field.type() == org.mortise.api.records.FieldType.PHONE
                || field.items().stream().anyMatch(Scope::phones);
    }
}
