package org.mortise.core.records.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RollUp;

/**
 * Reads what is special of {@code "type":"formula"} and {@code "type":"rollUp"}. Such a field is of the type of its result for
 * everybody who filters, sorts, exports; that it is computed is said beside it.
 */
final class ComputedReader {

    static final List<String> KEYS = List.of("expression", "resultType", "function", "source", "by", "field", "filter");
    static final String FORMULA = "formula";
    static final String ROLL_UP = "rollUp";

    private static final Map<String, FieldType> RESULTS = Stream.of(
                    FieldType.TEXT,
                    FieldType.LONG_TEXT,
                    FieldType.INTEGER,
                    FieldType.DECIMAL,
                    FieldType.PERCENT,
                    FieldType.MONEY,
                    FieldType.BOOLEAN,
                    FieldType.DATE,
                    FieldType.DATE_TIME)
            .collect(Collectors.toMap(FieldType::json, type -> type));
    private static final Map<String, Aggregation.Function> FUNCTIONS = Stream.of(Aggregation.Function.values())
            .collect(Collectors.toMap(function -> function.name().toLowerCase(Locale.ROOT), function -> function));
    private static final Set<String> SET_BY_PEOPLE =
            Set.of("required", "unique", "min", "max", "pattern", "default", "values", "target", "items");

    private ComputedReader() {}

    static boolean computed(String type) {
        return FORMULA.equals(type) || ROLL_UP.equals(type);
    }

    /** The type of the result; text when it cannot be told, and then there is a violation. */
    static FieldType result(String type, JsonKeys keys) {
        boolean count = ROLL_UP.equals(type) && "count".equals(keys.text("function", null));
        String name = keys.text("resultType", count ? FieldType.INTEGER.json() : null);
        FieldType result = RESULTS.get(name);
        if (result == null) {
            keys.wrong(
                    "resultType",
                    (name == null ? "is missing: " : "must be ") + "one of "
                            + String.join(", ", new java.util.TreeSet<>(RESULTS.keySet())));
            return FieldType.TEXT;
        }
        return result;
    }

    static void read(String type, JsonKeys keys, FieldBuilder field) {
        boolean formula = FORMULA.equals(type);
        boolean rollUp = ROLL_UP.equals(type);
        for (String key : KEYS) {
            boolean belongs =
                    key.equals("resultType") ? formula || rollUp : key.equals("expression") ? formula : rollUp;
            if (!belongs && present(keys.node(key))) {
                keys.wrong(key, "belongs to a " + (key.equals("expression") ? FORMULA : ROLL_UP) + " only");
            }
        }
        if (formula || rollUp) {
            SET_BY_PEOPLE.stream()
                    .filter(key -> present(keys.node(key)))
                    .sorted()
                    .forEach(key -> keys.wrong(key, "is not possible for a computed field"));
            field.readOnly(true);
        }
        if (formula) {
            field.expression(keys.mandatory("expression"));
        } else if (rollUp) {
            field.rollUp(rollUp(keys));
        }
    }

    private static boolean present(JsonNode node) {
        return node != null && !node.isNull() && !(node.isBoolean() && !node.booleanValue());
    }

    private static RollUp rollUp(JsonKeys keys) {
        String name = keys.mandatory("function");
        Aggregation.Function function = FUNCTIONS.get(name);
        if (function == null) {
            if (!name.isEmpty()) {
                keys.wrong(
                        "function", "must be one of " + String.join(", ", new java.util.TreeSet<>(FUNCTIONS.keySet())));
            }
            function = Aggregation.Function.COUNT;
        }
        String field = keys.text("field", null);
        if (field == null && function != Aggregation.Function.COUNT) {
            keys.wrong("field", "is missing: what is summed up");
        }
        String filter = keys.text("filter", null);
        if (filter != null && filter.length() > 2_000) {
            keys.wrong("filter", "must have at most 2000 characters");
        }
        return new RollUp(
                function,
                keys.mandatory("source"),
                field,
                keys.mandatory("by"),
                filter == null || filter.isBlank() ? null : filter);
    }
}
