package org.mortise.core.records.units;

import java.util.ArrayList;
import java.util.List;

/** New rows of one table, column by column in the same order. */
public record TableRows(String table, List<String> columns, List<Object[]> rows) {

    TableRows(String table, List<String> columns) {
        this(table, columns, new ArrayList<>());
    }
}
