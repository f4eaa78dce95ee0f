package org.mortise.core.imports.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.SystemFields;
import org.mortise.core.imports.link.LinkDirectory;

/** Holds a mapping against the file's header and the record type, and says everything that does not fit at once. */
final class PlanCheck {

    private final Mapping mapping;
    private final List<String> header;
    private final RecordType type;
    private final RecordTypes types;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, String> filledBy = new HashMap<>();

    PlanCheck(Mapping mapping, List<String> header, RecordType type, RecordTypes types) {
        this.mapping = mapping;
        this.header = header;
        this.type = type;
        this.types = types;
    }

    RowPlan plan() {
        if (mapping.type() != null && !mapping.type().equals(type.name())) {
            wrong("type", "is " + mapping.type() + ", the file was sent to the collection of " + type.name());
        }
        List<ColumnPlan> columns = new ArrayList<>();
        mapping.columns().forEach((column, rules) -> columns(column, rules, columns));
        refuseUnmapped();
        mapping.constants().keySet().forEach(field -> fill(field, "constants"));
        mapping.templates().forEach((field, template) -> {
            fill(field, "templates");
            template.columns().stream()
                    .filter(column -> !header.contains(column))
                    .forEach(column ->
                            wrong("templates." + field, "needs the column " + column + ", which is not in the file"));
        });
        String key = key();
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new RowPlan(type, mapping, key, header, columns);
    }

    private void columns(String column, List<ColumnRule> rules, List<ColumnPlan> columns) {
        int index = header.indexOf(column);
        if (index < 0) {
            wrong("columns." + column, "is no column of the file, which has " + String.join(", ", header));
            return;
        }
        for (ColumnRule rule : rules) {
            Optional<FieldPath> path = fill(rule.field(), "columns." + column);
            if (path.isPresent() && fits(rule, path.get(), "columns." + column)) {
                columns.add(new ColumnPlan(column, index, rule, path.get()));
            }
        }
    }

    private Optional<FieldPath> fill(String field, String where) {
        Optional<FieldPath> path = FieldPath.of(type, field);
        if (path.isEmpty()) {
            wrong(where, "\"" + field + "\" is no field of " + type.name());
            return path;
        }
        boolean isKey = path.get().field().name().equals(SystemFields.ID);
        if (path.get().field().readOnly() && !isKey) {
            wrong(where, field + " is set by the platform");
            return Optional.empty();
        }
        String other = filledBy.putIfAbsent(path.get().text(), where);
        if (other != null && !other.equals("templates")) {
            wrong(where, field + " is filled by " + other + " already");
        }
        return path;
    }

    private boolean fits(ColumnRule rule, FieldPath path, String where) {
        int before = violations.size();
        if (rule.currency() != null && !rule.currency().matches("[A-Z]{3}")) {
            wrong(where + ".currency", "has to be an ISO 4217 code such as USD");
        }
        String target = target(path.field());
        if (target == null && (rule.match() != null || rule.missing() != ColumnRule.Missing.REJECT)) {
            wrong(where, path.text() + " is no reference, so there is nothing to match");
        }
        if (Field.ANY.equals(target)) {
            any(path, where);
        } else if (target != null) {
            Optional<RecordType> found = types.find(target);
            if (found.isEmpty()) {
                wrong(where, "refers to the type " + target + ", which is not installed");
            } else {
                match(rule, found.get(), where);
            }
        }
        return violations.size() == before;
    }

    /** A name alone does not say of which type it is. */
    private void any(FieldPath path, String where) {
        String name = path.field().name();
        boolean both = path.part() != null && filled(name + "." + FieldPath.TYPE) && filled(name + "." + FieldPath.ID);
        if (!both) {
            wrong(
                    where,
                    name + " may point to any type: one column has to fill " + name + ".type, another " + name + ".id");
        }
    }

    private boolean filled(String path) {
        return mapping.columns().values().stream()
                .flatMap(List::stream)
                .anyMatch(rule -> FieldPath.of(type, rule.field())
                        .filter(each -> each.text().equals(path))
                        .isPresent());
    }

    private void match(ColumnRule rule, RecordType target, String where) {
        String by = rule.match() == null ? LinkDirectory.NAME : rule.match();
        if (!LinkDirectory.byName(target, by)
                && target.field(by).filter(Field::unique).isEmpty()) {
            wrong(where + ".match", "has to be name or a unique field of " + target.name());
        }
        if (rule.missing() == ColumnRule.Missing.CREATE && target.nameFields().size() != 1) {
            wrong(where + ".missing", "a " + target.name() + " cannot be created from its name alone");
        }
    }

    private void refuseUnmapped() {
        for (String column : header) {
            boolean known = column.isEmpty()
                    || column.equals(RowPlan.ERRORS)
                    || mapping.columns().containsKey(column);
            boolean shown = mapping.templates().values().stream()
                    .anyMatch(template -> template.columns().contains(column));
            if (!known && !shown && !mapping.skips(column)) {
                wrong("columns." + column, "is in the file and not in the mapping; map it, or name it in skipColumns");
            }
        }
    }

    private String key() {
        String key = mapping.key();
        if (mapping.mode() == Mapping.Mode.CREATE) {
            return null;
        }
        if (key == null) {
            key = filledBy.containsKey(SystemFields.ID)
                    ? SystemFields.ID
                    : filledBy.containsKey(SystemFields.EXTERNAL_ID) ? SystemFields.EXTERNAL_ID : null;
        } else if (!filledBy.containsKey(key)) {
            wrong("key", key + " is filled by no column");
        } else if (!key.equals(SystemFields.ID)
                && type.field(key).filter(Field::unique).isEmpty()) {
            wrong("key", key + " is not unique, so records cannot be found by it");
        }
        if (key == null && mapping.mode() == Mapping.Mode.UPDATE) {
            wrong("key", "is needed to find the records to update");
        }
        return key;
    }

    private static String target(Field field) {
        return field.type() == FieldType.LIST ? CellReaders.property(field).target() : field.target();
    }

    private void wrong(String where, String message) {
        violations.add(new Violation("mapping." + where, message));
    }
}
