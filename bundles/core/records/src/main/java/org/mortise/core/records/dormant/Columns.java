package org.mortise.core.records.dormant;

import java.util.List;
import java.util.Locale;
import org.mortise.core.persistence.Sql;

/** What the database says of the columns of a table, whatever made them. */
final class Columns {

    private static final String SCHEMA = "table_schema = current_schema and lower(table_name) = ?";

    private final Sql sql;

    Columns(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param name in lower case
     * @param exact as the database has it
     */
    record Column(String name, String exact, String type) {

        String quoted() {
            return '"' + exact + '"';
        }

        /** Whether it can be sorted by. */
        boolean ordered() {
            return !type.contains("large object") && !type.contains("json") && !type.equals("text");
        }
    }

    /** In their order. */
    List<Column> of(String table) {
        return sql.query(
                "select column_name, data_type from information_schema.columns where " + SCHEMA
                        + " order by ordinal_position",
                row -> new Column(
                        row.getString(1).toLowerCase(Locale.ROOT),
                        row.getString(1),
                        row.getString(2).toLowerCase(Locale.ROOT)),
                table);
    }

    static boolean records(List<Column> columns) {
        List<String> names = columns.stream().map(Column::name).toList();
        return names.containsAll(List.of("id", "version", "created_at", "deleted_at"));
    }
}
