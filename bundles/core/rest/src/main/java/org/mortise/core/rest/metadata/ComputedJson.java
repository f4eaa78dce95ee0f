package org.mortise.core.rest.metadata;

import java.util.Locale;
import java.util.Map;
import org.mortise.api.records.Field;
import org.mortise.api.records.RollUp;

/** Formulas and roll-ups as they are described, with the type of their result beside their own. */
final class ComputedJson {

    private ComputedJson() {}

    static void describe(Field field, Map<String, Object> json) {
        field.expression().ifPresent(expression -> {
            json.put("type", "formula");
            json.put("resultType", field.type().json());
            json.put("expression", expression);
        });
        field.rollUp().ifPresent(rollUp -> {
            json.put("type", "rollUp");
            json.put("resultType", field.type().json());
            describe(rollUp, json);
        });
    }

    private static void describe(RollUp rollUp, Map<String, Object> json) {
        json.put("function", rollUp.function().name().toLowerCase(Locale.ROOT));
        json.put("source", rollUp.source());
        json.put("by", rollUp.by());
        if (rollUp.field() != null) {
            json.put("field", rollUp.field());
        }
        if (rollUp.filter() != null) {
            json.put("filter", rollUp.filter());
        }
    }
}
