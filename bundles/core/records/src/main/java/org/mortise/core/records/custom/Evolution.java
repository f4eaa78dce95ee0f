package org.mortise.core.records.custom;

import java.util.ArrayList;
import java.util.List;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Field;

/** What a field may become without hurting the values that are there: wider, never narrower. */
final class Evolution {

    private Evolution() {}

    /** INVALID with everything that speaks against it. */
    static void check(Field before, Field after) {
        List<Violation> violations = new ArrayList<>();
        collect(before, after, "", violations);
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    private static void collect(Field before, Field after, String path, List<Violation> violations) {
        if (length(after) < length(before)) {
            violations.add(new Violation(path + "maxLength", "must not become less than " + length(before)));
        }
        for (String value : before.values()) {
            if (!after.values().contains(value)) {
                violations.add(new Violation(path + "values", "must keep " + value + ", which records may have"));
            }
        }
        for (Field item : before.items()) {
            Field next = after.items().stream()
                    .filter(each -> each.name().equals(item.name()))
                    .findFirst()
                    .orElse(null);
            if (next == null || next.type() != item.type()) {
                violations.add(new Violation(path + "items", "must keep " + item.name() + " as it is"));
            } else {
                collect(item, next, path + "items." + item.name() + ".", violations);
            }
        }
    }

    private static int length(Field field) {
        return switch (field.type()) {
            case LONG_TEXT, RICH_TEXT -> field.maxLength().orElse(20_000);
            default -> field.maxLength().orElse(255);
        };
    }
}
