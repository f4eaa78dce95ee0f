package org.mortise.core.records.custom;

import java.util.ArrayList;
import java.util.List;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordTypes;

/** Sees to it that references point to types that there are. */
final class Targets {

    private Targets() {}

    /** @param own the type that the fields are for, which need not be there yet */
    static void check(RecordTypes types, List<Field> fields, String own) {
        List<Violation> violations = new ArrayList<>();
        fields.forEach(field -> collect(types, field, own, violations));
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    private static void collect(RecordTypes types, Field field, String own, List<Violation> violations) {
        boolean known = field.target() == null
                || field.targetsAny()
                || field.target().equals(own)
                || types.find(field.target()).isPresent();
        if (!known) {
            violations.add(new Violation("target", "is no record type that is known here: " + field.target()));
        }
        field.items().forEach(item -> collect(types, item, own, violations));
    }
}
