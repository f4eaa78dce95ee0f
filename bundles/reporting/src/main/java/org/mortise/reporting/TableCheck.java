package org.mortise.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;
import org.mortise.api.reporting.ReportTable;

/** Holds what a report of a plugin answers against the rules. {@link IllegalStateException} for what breaks them. */
final class TableCheck {

    private static final int MOST_COLUMNS = 50;
    private static final int MOST_ROWS = 10_000;
    private static final int LONGEST = 10_000;
    private static final Set<Class<?>> TYPES = Set.of(
            Long.class, BigDecimal.class, Boolean.class, LocalDate.class, Instant.class, Money.class, Reference.class);

    private TableCheck() {}

    static ReportTable checked(ReportTable table) {
        if (table == null) {
            throw new IllegalStateException("no table");
        }
        int columns = table.columns().size();
        if (columns == 0 || columns > MOST_COLUMNS || table.rows().size() > MOST_ROWS) {
            throw new IllegalStateException(columns + " columns and "
                    + table.rows().size() + " rows; " + MOST_COLUMNS + " and " + MOST_ROWS + " are allowed");
        }
        if (table.columns().stream().map(ReportTable.Column::name).distinct().count() < columns) {
            throw new IllegalStateException("two columns of one name");
        }
        table.rows().forEach(row -> check(row, columns));
        return table;
    }

    private static void check(List<Object> row, int columns) {
        if (row.size() != columns) {
            throw new IllegalStateException(row.size() + " values for " + columns + " columns");
        }
        for (Object value : row) {
            boolean possible = value == null
                    || TYPES.contains(value.getClass())
                    || value instanceof String text && text.length() <= LONGEST;
            if (!possible) {
                throw new IllegalStateException(
                        "a value is a " + value.getClass().getName() + ", or too long");
            }
        }
    }
}
