package org.mortise.core.persistence.dormant;

import java.util.List;

/**
 * Rows of one table that belong to a plugin.
 *
 * @param path of their entry in an export, without its ending; the same whenever they are looked for
 * @param columns names; empty for all of the table
 * @param where condition with question marks; null for all rows
 */
public record TableSlice(
        String path, String table, Kind kind, List<String> columns, String where, List<Object> parameters) {

    /** How the rows are brought back. */
    public enum Kind {
        /** They are the plugin's, whole. */
        ROWS,
        /** They are records of others, by {@code id}, in which some columns are the plugin's. */
        VALUES,
        /** They are items of lists in records of others, by {@code record_id}. */
        ITEMS
    }

    public TableSlice {
        columns = List.copyOf(columns);
        parameters = List.copyOf(parameters);
    }

    public static TableSlice rows(String path, String table) {
        return new TableSlice(path, table, Kind.ROWS, List.of(), null, List.of());
    }

    public static TableSlice rows(String path, String table, String where, List<?> parameters) {
        return new TableSlice(path, table, Kind.ROWS, List.of(), where, List.copyOf(parameters));
    }
}
