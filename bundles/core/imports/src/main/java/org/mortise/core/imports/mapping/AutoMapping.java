package org.mortise.core.imports.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.SystemFields;

/** Without columns in the mapping: every column goes into the field of its name, so that an export can be imported again. */
final class AutoMapping {

    private AutoMapping() {}

    static Mapping complete(Mapping mapping, List<String> header, RecordType type) {
        if (!mapping.columns().isEmpty()) {
            return mapping;
        }
        Map<String, List<ColumnRule>> columns = new LinkedHashMap<>();
        List<String> skipped = new ArrayList<>(mapping.skipColumns());
        List<Violation> violations = new ArrayList<>();
        for (String column : header) {
            if (column.isEmpty() || column.equals(RowPlan.ERRORS) || skipped.contains(column)) {
                continue;
            }
            Optional<FieldPath> path = find(type, column);
            if (path.isPresent() && fills(path.get(), column, header)) {
                columns.put(column, List.of(ColumnRule.of(path.get().text())));
            } else if (path.isPresent() || mapping.skips(column)) {
                skipped.add(column);
            } else {
                violations.add(new Violation(
                        column, "is no field of " + type.name() + "; map the column, or name it in skipColumns"));
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new Mapping(
                mapping.type(),
                mapping.key(),
                mapping.mode(),
                mapping.repeats(),
                mapping.delimiter(),
                columns,
                mapping.constants(),
                mapping.templates(),
                skipped);
    }

    /** What the platform computes is not written; the id of a reference says more than its name beside it. */
    private static boolean fills(FieldPath path, String column, List<String> header) {
        boolean writable = !path.field().readOnly() || path.field().name().equals(SystemFields.ID);
        return writable && (path.part() != null || !header.contains(column + "." + FieldPath.ID));
    }

    private static Optional<FieldPath> find(RecordType type, String column) {
        Optional<FieldPath> exact = FieldPath.of(type, column);
        if (exact.isPresent()) {
            return exact;
        }
        String wanted = plain(column);
        List<Field> alike = type.fields().stream()
                .filter(field -> plain(field.name()).equals(wanted))
                .toList();
        return alike.size() == 1 ? Optional.of(new FieldPath(alike.get(0), null)) : Optional.empty();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }
}
