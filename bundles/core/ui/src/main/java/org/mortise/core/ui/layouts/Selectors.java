package org.mortise.core.ui.layouts;

import java.util.Set;
import java.util.stream.Collectors;
import org.mortise.api.records.RecordType;

/** The names of a type's fields as clients write them. */
final class Selectors {

    private Selectors() {}

    static Set<String> of(RecordType type) {
        return type.fields().stream()
                .map(field -> field.custom() ? "custom." + field.name() : field.name())
                .collect(Collectors.toSet());
    }
}
