package org.mortise.api.records;

import java.util.List;
import java.util.Set;

/**
 * Which fields of a type that describes persons are personal when their descriptions do not say: rather one too many, for what an
 * administrator adds in a hurry. What people count by is not: a report must be the same when a person is forgotten.
 */
final class PersonalByDefault {

    /** Of the platform's own, the key in another system tells who it is. */
    private static final Set<String> PLATFORM = Set.of(
            SystemFields.ID,
            SystemFields.VERSION,
            SystemFields.CREATED_AT,
            SystemFields.CREATED_BY,
            SystemFields.MODIFIED_AT,
            SystemFields.MODIFIED_BY,
            SystemFields.DELETED_AT);

    private PersonalByDefault() {}

    static List<Field> in(List<Field> fields) {
        return fields.stream()
                .map(field -> field.personalIsSaid()
                        ? field
                        : FieldBuilder.like(field).personal(byType(field)).build())
                .toList();
    }

    private static boolean byType(Field field) {
        if (field.computed() || PLATFORM.contains(field.name())) {
            return false;
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT, RICH_TEXT, EMAIL, PHONE, URL, ADDRESS, FILE, LIST, DATE, DATE_TIME -> true;
            default -> false;
        };
    }
}
