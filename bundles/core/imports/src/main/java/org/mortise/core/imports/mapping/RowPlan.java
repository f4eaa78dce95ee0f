package org.mortise.core.imports.mapping;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.core.imports.csv.CsvRow;
import org.mortise.core.imports.link.LinkDirectory;

/** A mapping that was found to fit a file and a record type: turns rows into values. Immutable. */
public final class RowPlan {

    /** The column that the platform adds to rejected rows, and does not read when they come back. */
    public static final String ERRORS = "_errors";

    private final RecordType type;
    private final Mapping mapping;
    private final String key;
    private final List<String> header;
    private final List<ColumnPlan> columns;

    RowPlan(RecordType type, Mapping mapping, String key, List<String> header, List<ColumnPlan> columns) {
        this.type = type;
        this.mapping = mapping;
        this.key = key;
        this.header = List.copyOf(header);
        this.columns = List.copyOf(columns);
    }

    /** INVALID with everything that does not fit. */
    public static RowPlan of(Mapping given, List<String> header, RecordType type, RecordTypes types) {
        return new PlanCheck(AutoMapping.complete(given, header, type), header, type, types).plan();
    }

    public RecordType type() {
        return type;
    }

    /** The unique field by which records are found, {@code id}, or null when every row is a new record. */
    public String key() {
        return key;
    }

    public Mapping.Mode mode() {
        return mapping.mode();
    }

    public boolean updatesRepeats() {
        return mapping.repeats() == Mapping.Repeats.UPDATE;
    }

    /** The complaint about a row whose record another row has written. */
    public String repeated(long first) {
        return columnsOf(key) + ": row " + first + " has the same and other values besides";
    }

    /** Loads what the references of these rows need, before the rows are read one by one. */
    public void prepare(List<CsvRow> rows, LinkDirectory links) {
        for (ColumnPlan column : columns) {
            String target = target(column);
            if (target == null) {
                continue;
            }
            Set<String> texts = new LinkedHashSet<>();
            for (CsvRow row : rows) {
                if (row.defect() == null) {
                    texts.addAll(column.references(row.cells().get(column.index)));
                }
            }
            String by = column.rule.match() == null ? LinkDirectory.NAME : column.rule.match();
            links.of(target, by).prepare(texts);
        }
    }

    /** @param row without defect */
    public RowDraft read(CsvRow row, LinkDirectory links) {
        RowDraft draft = new RowDraft(row.number());
        for (ColumnPlan column : columns) {
            column.read(row.cells().get(column.index), draft, links);
        }
        mapping.constants().forEach((field, value) -> draft.values().putIfAbsent(plain(field), value));
        fillTemplates(row, draft);
        if (key != null && draft.key() == null) {
            draft.key(draft.values().get(key));
        }
        if (key != null && draft.key() == null && draft.errors().isEmpty()) {
            draft.error(columnsOf(key), "is empty, and records are found by it");
        }
        return draft;
    }

    /** The columns that fill the field, for messages; the field itself when none does. */
    public String columnsOf(String field) {
        List<String> names = columns.stream()
                .filter(column -> column.path.field().name().equals(field)
                        || column.path.text().equals(field))
                .map(column -> column.column)
                .distinct()
                .toList();
        return names.isEmpty() ? field : String.join(", ", names);
    }

    /** The engine's complaints, said of the columns that filled the fields. */
    public String complaints(List<Violation> violations) {
        // What is not filled in because something else was wrong does not help the person who corrects the row.
        List<Violation> mapped = violations.stream()
                .filter(violation -> !complaint(violation).startsWith(violation.field() + ": ")
                        || columns.stream().anyMatch(column -> column.column.equals(violation.field())))
                .toList();
        return (mapped.isEmpty() ? violations : mapped)
                .stream().map(this::complaint).distinct().collect(Collectors.joining("; "));
    }

    /** The engine's complaint about a field, said of the column that filled it. */
    public String complaint(Violation violation) {
        String path =
                violation.field().startsWith("custom.") ? violation.field().substring(7) : violation.field();
        String exact = columnsOf(path);
        String column = exact.equals(path) ? columnsOf(path.split("[.\\[]", 2)[0]) : exact;
        return column.isEmpty() ? violation.message() : column + ": " + violation.message();
    }

    private void fillTemplates(CsvRow row, RowDraft draft) {
        if (mapping.templates().isEmpty()) {
            return;
        }
        Map<String, String> texts = new HashMap<>(draft.texts());
        for (int i = 0; i < header.size(); i++) {
            texts.putIfAbsent(header.get(i), ColumnPlan.cleaned(row.cells().get(i)));
        }
        mapping.templates().forEach((field, template) -> {
            String text = template.fill(texts);
            if (text != null) {
                draft.values().putIfAbsent(plain(field), text);
            }
        });
    }

    private static String target(ColumnPlan column) {
        FieldType kind = column.path.field().type();
        if (column.path.part() != null) {
            return null;
        }
        if (kind == FieldType.LIST) {
            return CellReaders.property(column.path.field()).target();
        }
        return kind == FieldType.REFERENCE || kind == FieldType.REFERENCES
                ? column.path.field().target()
                : null;
    }

    private static String plain(String field) {
        return field.startsWith("custom.") ? field.substring("custom.".length()) : field;
    }
}
