package org.mortise.core.consent;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;

/**
 * The field {@code consents} that a type of persons may have: a list of {@code purpose}, {@code status}, {@code source} and {@code at},
 * which shows the newest consent for each purpose and takes new ones, for example from an import.
 */
final class ConsentList {

    static final String FIELD = "consents";

    private static final Set<String> MANDATORY = Set.of("purpose", "status", "at");

    private ConsentList() {}

    static boolean isOn(RecordType type) {
        return type.field(FIELD)
                .filter(field -> field.type() == FieldType.LIST && !field.readOnly())
                .filter(field -> names(field).containsAll(MANDATORY))
                .isPresent();
    }

    static boolean hasSource(RecordType type) {
        return type.field(FIELD)
                .filter(field -> names(field).contains("source"))
                .isPresent();
    }

    private static Set<String> names(Field list) {
        return list.items().stream().map(Field::name).collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> items(Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }
}
