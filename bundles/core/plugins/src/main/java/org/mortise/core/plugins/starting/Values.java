package org.mortise.core.plugins.starting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Reference;
import org.mortise.core.inspection.StartingRecord;

/** The values of a described record as they are written: with references in the place of external ids. */
final class Values {

    private static final String EXTERNAL_ID = "externalId";

    private final BiFunction<String, String, Optional<Reference>> find;

    /** @param find the record of a type that has an external id */
    Values(BiFunction<String, String, Optional<Reference>> find) {
        this.find = find;
    }

    /** INVALID when a record that is pointed to is not there. */
    Map<String, Object> of(StartingRecord record, RecordType type) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(EXTERNAL_ID, record.externalId());
        record.values().forEach((name, value) -> values.put(name, value(name, value, type)));
        return values;
    }

    private Object value(String name, Object value, RecordType type) {
        if (value instanceof List<?> list) {
            return list.stream().map(each -> value(name, each, type)).toList();
        }
        if (!(value instanceof Map<?, ?> map) || !(map.get(EXTERNAL_ID) instanceof String externalId)) {
            return value;
        }
        String target = type.field(name).map(Field::target).orElse(null);
        if (Field.ANY.equals(target)) {
            target = String.valueOf(map.get("type"));
        }
        if (target == null) {
            throw ProblemException.invalid(name, "is no reference");
        }
        String pointedTo = target;
        return find.apply(target, externalId)
                .orElseThrow(() -> ProblemException.invalid(
                        name, "There is no " + pointedTo + " with the externalId \"" + externalId + "\""));
    }
}
