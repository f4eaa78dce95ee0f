package org.mortise.core.scores.code;

import java.util.Comparator;
import java.util.List;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.Reference;
import org.mortise.api.scores.Classification;

/** Holds what a classifier says against the field that it says it of. */
final class SuggestedValues {

    private static final int MOST = 20;

    private SuggestedValues() {}

    /** Whether values of such a field can be suggested. */
    static boolean fits(Field field) {
        return field.type() == FieldType.ENUMERATION
                || field.type() == FieldType.REFERENCE
                || field.type() == FieldType.BOOLEAN;
    }

    /** The likeliest first. {@link IllegalStateException} for what breaks the rules of the interface. */
    static List<Classification> checked(List<Classification> said, Field field) {
        if (said == null || said.size() > MOST) {
            throw new IllegalStateException("null, or more than " + MOST + " values");
        }
        if (said.stream().map(each -> same(each.value())).distinct().count() < said.size()) {
            throw new IllegalStateException("a value twice");
        }
        for (Classification each : said) {
            // Also no NaN.
            if (!(each.probability() >= 0 && each.probability() <= 1)) {
                throw new IllegalStateException(each.probability() + " is no probability");
            }
            if (!possible(each.value(), field)) {
                throw new IllegalStateException(each.value() + " is no value of " + field.name());
            }
        }
        return said.stream()
                .sorted(Comparator.comparingDouble(Classification::probability).reversed())
                .toList();
    }

    private static Object same(Object value) {
        return value instanceof Reference reference ? reference.id() : value;
    }

    private static boolean possible(Object value, Field field) {
        return switch (field.type()) {
            case ENUMERATION -> field.values().contains(value);
            case REFERENCE ->
                value instanceof Reference reference
                        && (field.targetsAny() || reference.type().equals(field.target()));
            default -> value instanceof Boolean;
        };
    }
}
