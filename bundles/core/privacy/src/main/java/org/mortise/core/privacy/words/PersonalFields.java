package org.mortise.core.privacy.words;

import java.util.List;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;

/** Which fields of a type an erasure empties. */
public final class PersonalFields {

    private PersonalFields() {}

    /** Those that are personal, and lists in whose items something is. What is computed follows by itself. */
    public static List<Field> of(RecordType type) {
        return type.fields().stream()
                .filter(field -> !field.computed())
                .filter(field -> field.personal() || inItems(field))
                .toList();
    }

    /** Only something in the items of the list is personal, and the list itself stays. */
    public static boolean inItems(Field field) {
        return !field.personal() && field.items().stream().anyMatch(Field::personal);
    }
}
