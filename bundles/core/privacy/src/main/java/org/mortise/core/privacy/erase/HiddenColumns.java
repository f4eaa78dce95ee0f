package org.mortise.core.privacy.erase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mortise.api.records.RecordType;
import org.mortise.core.persistence.Sql;

/**
 * The columns of fields that are out of sight, because they were removed or their plugin is away. Their values stay for the case that
 * they come back; of an erased person they go.
 */
final class HiddenColumns {

    private final Sql sql;

    HiddenColumns(Sql sql) {
        this.sql = sql;
    }

    private record Column(String table, String name) {}

    /** In the transaction of the thread. */
    void empty(RecordType type, UUID id) {
        Set<String> seen =
                type.fields().stream().map(field -> field.name()).collect(Collectors.toCollection(HashSet::new));
        Map<String, String> columns = sql
                .query(
                        "select name, column_name from mortise_custom_field where record_type = ?",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        type.name())
                .stream()
                .filter(field -> !seen.contains(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        for (String column : columns.values()) {
            for (Column found : columns(column)) {
                sql.update("update \"" + found.table() + "\" set \"" + found.name() + "\" = null where id = ?", id);
            }
            tables(column).forEach(table -> sql.update("delete from \"" + table + "\" where record_id = ?", id));
        }
    }

    /** The column, and those of its parts; other tables may have one of that name, and have no such record. */
    private List<Column> columns(String column) {
        String name = column.toLowerCase(Locale.ROOT);
        List<Column> found = new ArrayList<>(sql.query(
                "select c.table_name, c.column_name from information_schema.columns c where c.table_schema = current_schema"
                        + " and (lower(c.column_name) = ? or lower(c.column_name) like ?)"
                        + " and exists (select 1 from information_schema.columns i where i.table_schema = current_schema"
                        + " and i.table_name = c.table_name and lower(i.column_name) = 'id')",
                row -> new Column(row.getString(1), row.getString(2)),
                name,
                name.replace("_", "\\_") + "\\_\\_%"));
        return found;
    }

    private List<String> tables(String column) {
        return sql.query(
                "select t.table_name from information_schema.tables t where t.table_schema = current_schema"
                        + " and lower(t.table_name) = ?",
                row -> row.getString(1),
                column.toLowerCase(Locale.ROOT));
    }
}
