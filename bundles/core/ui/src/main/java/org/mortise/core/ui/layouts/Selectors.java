package org.mortise.core.ui.layouts;

import java.util.Set;
import java.util.stream.Collectors;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;

/** The names of a type's fields as clients write them. */
final class Selectors {

    private Selectors() {}

    static Set<String> of(RecordType type) {
        return type.fields().stream().map(Selectors::of).collect(Collectors.toSet());
    }

    static String of(Field field) {
        return field.custom() ? "custom." + field.name() : field.name();
    }
}
