package org.mortise.core.privacy.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mortise.core.persistence.Sql;

/** The tables of the database that have columns for text, whoever made them. */
public final class TextTables {

    private static final Set<String> TEXT = Set.of(
            "CHARACTER VARYING", "CHARACTER", "TEXT", "CHARACTER LARGE OBJECT", "JSON", "JSONB", "VARCHAR_IGNORECASE");

    private final Sql sql;

    public TextTables(Sql sql) {
        this.sql = sql;
    }

    private record Column(String table, String name, String type) {}

    public List<TextTable> all() {
        List<Column> columns = sql.query(
                "select c.table_name, c.column_name, c.data_type from information_schema.columns c"
                        + " join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name"
                        + " where c.table_schema = current_schema and t.table_type = 'BASE TABLE'",
                row -> new Column(
                        row.getString(1), row.getString(2), row.getString(3).toUpperCase(Locale.ROOT)));
        Map<String, TextTable> tables = new TreeMap<>();
        for (Column column : columns) {
            TextTable table = tables.computeIfAbsent(
                    column.table(), name -> new TextTable(name, new ArrayList<>(), new ArrayList<>()));
            if (TEXT.contains(column.type())) {
                table.texts().add(column.name());
            } else if (column.type().equals("UUID")) {
                table.ids().add(column.name());
            }
        }
        return tables.values().stream()
                .filter(table -> !table.texts().isEmpty())
                .toList();
    }
}
