package org.mortise.core.records.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The table of a field with several values, a row an item.
 *
 * @param owner column with the record's id
 * @param order column with the place in the list, from 0; null when the list has no order
 * @param item makes the values of an item's columns accessible by name
 */
record ItemTable(
        String field,
        String table,
        String owner,
        String order,
        List<ColumnSource> columns,
        UnaryOperator<Object> item) {

    TableRows empty() {
        List<String> names = new ArrayList<>();
        names.add(owner);
        if (order != null) {
            names.add(order);
        }
        columns.forEach(column -> names.add(column.column));
        return new TableRows(table, names);
    }

    @SuppressWarnings("unchecked")
    void add(UUID id, Map<String, ?> values, TableRows rows) {
        if (!(values.get(field) instanceof List<?> items)) {
            return;
        }
        int place = 0;
        for (Object one : items) {
            Map<String, ?> parts = (Map<String, ?>) item.apply(one);
            Object[] row = new Object[rows.columns().size()];
            int at = 0;
            row[at++] = id;
            if (order != null) {
                row[at++] = place++;
            }
            for (ColumnSource column : columns) {
                row[at++] = column.read(parts);
            }
            rows.rows().add(row);
        }
    }
}
