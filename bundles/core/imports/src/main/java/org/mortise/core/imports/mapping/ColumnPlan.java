package org.mortise.core.imports.mapping;

import java.util.List;
import org.mortise.api.records.FieldType;
import org.mortise.core.imports.csv.FormulaGuard;
import org.mortise.core.imports.link.LinkDirectory;

/** One column on its way into one field. Immutable. */
final class ColumnPlan {

    final String column;
    final int index;
    final ColumnRule rule;
    final FieldPath path;

    private final CellReader reader;

    ColumnPlan(String column, int index, ColumnRule rule, FieldPath path) {
        this.column = column;
        this.index = index;
        this.rule = rule;
        this.path = path;
        this.reader = CellReaders.of(column, rule, path);
    }

    void read(String cell, RowDraft row, LinkDirectory links) {
        String text = cleaned(cell);
        String value = text.isEmpty() ? "" : mapped(rule.transform().apply(text).strip());
        if (value.isEmpty()) {
            blank(row);
            return;
        }
        if (rule.transform() == Transform.NONE) {
            row.text(column, value);
            if (!value.equals(text)) {
                row.change(column, text, value, "value map");
            }
        }
        try {
            reader.read(value, row, links);
        } catch (UnreadableCell e) {
            row.error(column, e.getMessage());
        }
    }

    /** The texts that will be looked up when this cell is read. */
    List<String> references(String cell) {
        String text = cleaned(cell);
        String value = text.isEmpty() ? "" : mapped(rule.transform().apply(text).strip());
        if (value.isEmpty()) {
            return List.of();
        }
        return path.field().type() == FieldType.REFERENCE ? List.of(value) : CellReaders.items(value, rule);
    }

    private void blank(RowDraft row) {
        if (rule.blank() == ColumnRule.Blank.REJECT) {
            row.error(column, "is empty");
        } else if (rule.blank() == ColumnRule.Blank.CLEAR && path.part() == null) {
            row.values().put(path.field().name(), null);
        } else if (rule.blank() == ColumnRule.Blank.CLEAR && path.field().type() == FieldType.ADDRESS) {
            row.parts(path.field().name(), AddressParts::new, AddressParts.class)
                    .put(path.part(), null);
        }
    }

    private String mapped(String text) {
        String value = rule.values().get(text);
        if (value != null) {
            return value;
        }
        for (var entry : rule.values().entrySet()) {
            if (entry.getKey().equalsIgnoreCase(text)) {
                return entry.getValue();
            }
        }
        return text;
    }

    static String cleaned(String cell) {
        return FormulaGuard.unguard(cell.strip());
    }
}
