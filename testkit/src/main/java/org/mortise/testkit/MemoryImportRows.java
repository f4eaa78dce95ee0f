package org.mortise.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mortise.api.imports.ImportRows;

/** Keeps what an importer reads, and throws where the platform would. */
public final class MemoryImportRows implements ImportRows {

    private final List<Map<String, String>> rows = new ArrayList<>();
    private List<String> columns = List.of();

    @Override
    public void columns(List<String> names) {
        if (!columns.isEmpty() || names.isEmpty()) {
            throw new IllegalStateException("Columns are told once, and there is at least one");
        }
        columns = List.copyOf(names);
    }

    @Override
    public void row(List<String> cells) {
        if (columns.isEmpty() || cells.size() > columns.size()) {
            throw new IllegalStateException(cells.size() + " cells for the columns " + columns);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = i < cells.size() ? cells.get(i) : null;
            row.put(columns.get(i), cell == null ? "" : cell);
        }
        rows.add(Collections.unmodifiableMap(row));
    }

    /** Empty as long as none were told. */
    public List<String> columns() {
        return columns;
    }

    /** By the names of the columns; without a text, {@code ""}. */
    public List<Map<String, String>> rows() {
        return List.copyOf(rows);
    }
}
