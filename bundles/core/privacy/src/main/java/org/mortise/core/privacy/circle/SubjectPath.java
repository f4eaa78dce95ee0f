package org.mortise.core.privacy.circle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Reference;

/**
 * A way from a record to others: a reference, several, or one in the items of a list.
 *
 * @param item null unless the reference stands in the items of a list
 * @param reference the field that is the reference
 */
record SubjectPath(Field field, Field item, Field reference) {

    /** All ways out of records of the type. */
    static List<SubjectPath> of(RecordType type) {
        List<SubjectPath> paths = new ArrayList<>();
        for (Field field : type.fields()) {
            if (points(field)) {
                paths.add(new SubjectPath(field, null, field));
            } else if (field.type() == FieldType.LIST) {
                field.items().stream()
                        .filter(SubjectPath::points)
                        .forEach(item -> paths.add(new SubjectPath(field, item, item)));
            }
        }
        return paths;
    }

    private static boolean points(Field field) {
        return field.type() == FieldType.REFERENCE || field.type() == FieldType.REFERENCES;
    }

    boolean leadsTo(String type) {
        return reference.targetsAny() || type.equals(reference.target());
    }

    /** How a filter names it. */
    String selector() {
        return item == null ? field.name() : field.name() + "." + item.name();
    }

    List<Reference> from(RecordData record) {
        List<Reference> found = new ArrayList<>();
        collect(record.get(field.name()), found);
        return found;
    }

    private void collect(Object value, List<Reference> found) {
        if (value instanceof Reference reference) {
            found.add(reference);
        } else if (value instanceof List<?> list) {
            list.forEach(each -> collect(each, found));
        } else if (value instanceof Map<?, ?> map && item != null) {
            collect(map.get(item.name()), found);
        }
    }
}
