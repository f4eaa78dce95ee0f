package org.mortise.core.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;

/** Whether a view makes sense with the metadata as they are now. */
final class ViewCheck {

    private final RecordTypes types;
    private final Records records;

    ViewCheck(RecordTypes types, Records records) {
        this.types = types;
        this.records = records;
    }

    /** Everything that does not; empty when all is well. */
    List<Violation> problems(View view) {
        Optional<RecordType> type = types.find(view.type());
        if (type.isEmpty()) {
            return List.of(new Violation("type", "\"" + view.type() + "\" is no record type that is installed now"));
        }
        List<Violation> problems = new ArrayList<>();
        Query all = Query.of(view.type());
        check("filter", all.where(view.filter()), problems);
        check("sort", all.sort(view.sort()), problems);
        for (String column : view.columns()) {
            check("columns", all.select(List.of(column)), problems);
        }
        boolean grouped = field(
                        "groupField", view.groupField(), type.get(), view.kind().equals("kanban"), problems)
                .map(ViewCheck::groups)
                .orElse(true);
        if (!grouped) {
            problems.add(new Violation(
                    "groupField", "must be an enumeration, a short text such as a stage, a reference or a boolean"));
        }
        boolean dated = field(
                        "dateField", view.dateField(), type.get(), view.kind().equals("calendar"), problems)
                .map(field -> field.type() == FieldType.DATE || field.type() == FieldType.DATE_TIME)
                .orElse(true);
        if (!dated) {
            problems.add(new Violation("dateField", "must be a date or a date-time"));
        }
        return problems;
    }

    private void check(String part, Query query, List<Violation> problems) {
        try {
            records.check(query);
        } catch (ProblemException e) {
            String message = e.violations().isEmpty()
                    ? e.detail()
                    : e.violations().get(0).message();
            problems.add(new Violation(part, message));
        }
    }

    private static Optional<Field> field(
            String part, String selector, RecordType type, boolean needed, List<Violation> problems) {
        if (selector == null) {
            if (needed) {
                problems.add(new Violation(part, "is required for this kind of view"));
            }
            return Optional.empty();
        }
        String name = selector.startsWith("custom.") ? selector.substring("custom.".length()) : selector;
        Optional<Field> field = type.field(name);
        if (field.isEmpty()) {
            problems.add(new Violation(part, "\"" + selector + "\" is no field of " + type.name()));
        }
        return field;
    }

    private static boolean groups(Field field) {
        return field.type() == FieldType.ENUMERATION
                || field.type() == FieldType.TEXT
                || field.type() == FieldType.REFERENCE
                || field.type() == FieldType.BOOLEAN;
    }
}
