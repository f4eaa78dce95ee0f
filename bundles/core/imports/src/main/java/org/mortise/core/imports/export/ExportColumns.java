package org.mortise.core.imports.export;

import java.util.ArrayList;
import java.util.List;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.SystemFields;
import org.mortise.core.imports.mapping.FieldPath;

/** The columns of an export, in an order and under names by which an import knows them again. */
public record ExportColumns(List<FieldPath> paths) {

    /** @param fields as asked for; empty for all. MALFORMED when one is not known */
    public static ExportColumns of(RecordType type, List<String> fields) {
        List<FieldPath> paths = new ArrayList<>();
        if (fields.isEmpty()) {
            type.fields().stream()
                    .filter(field -> !field.name().equals(SystemFields.DELETED_AT))
                    .forEach(field -> paths.addAll(all(field)));
            return new ExportColumns(paths);
        }
        List<Violation> violations = new ArrayList<>();
        for (String name : fields) {
            FieldPath.of(type, name)
                    .ifPresentOrElse(
                            path -> paths.addAll(path.part() == null ? asked(path.field()) : List.of(path)),
                            () -> violations.add(
                                    new Violation("fields", "\"" + name + "\" is no field of " + type.name())));
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ProblemType.MALFORMED, null, "fields: " + violations.get(0).message(), violations, null);
        }
        return new ExportColumns(paths);
    }

    public List<String> names() {
        return paths.stream()
                .map(path -> path.field().custom() ? "custom." + path.text() : path.text())
                .toList();
    }

    /** What has to be read of each record. */
    List<String> fields() {
        return paths.stream().map(path -> path.field().name()).distinct().toList();
    }

    /** Everything that an import needs to make the same record again: the id of a reference too. */
    private static List<FieldPath> all(Field field) {
        return switch (field.type()) {
            case REFERENCE ->
                Field.ANY.equals(field.target())
                        ? List.of(
                                new FieldPath(field, null),
                                new FieldPath(field, FieldPath.TYPE),
                                new FieldPath(field, FieldPath.ID))
                        : List.of(new FieldPath(field, null), new FieldPath(field, FieldPath.ID));
            case REFERENCES, FILE -> List.of(new FieldPath(field, null), new FieldPath(field, FieldPath.ID));
            default -> asked(field);
        };
    }

    private static List<FieldPath> asked(Field field) {
        return switch (field.type()) {
            case MONEY -> List.of(new FieldPath(field, null), new FieldPath(field, "currency"));
            case ADDRESS ->
                FieldPath.ADDRESS.stream()
                        .map(part -> new FieldPath(field, part))
                        .toList();
            default -> List.of(new FieldPath(field, null));
        };
    }
}
