package org.mortise.core.imports.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mortise.core.imports.csv.CsvRow;
import org.mortise.core.imports.csv.CsvRows;
import org.mortise.core.imports.mapping.MappingReader;
import org.mortise.core.imports.store.ImportState;
import org.mortise.core.imports.store.RowEntry;

/** The rows of an import beside what became of them, a page at a time. */
final class RowViews {

    private RowViews() {}

    static List<RowView> after(long row, int limit, ImportState state, Platform platform) throws IOException {
        Map<Long, RowEntry> entries = new LinkedHashMap<>();
        platform.log().page(state.id(), row, limit).forEach(entry -> entries.put(entry.row(), entry));
        List<RowView> views = new ArrayList<>();
        Character delimiter = Platform.delimiter(state.workbook(), MappingReader.read(state.mapping()));
        try (CsvRows rows = CsvRows.open(platform.files().of(state.id()), platform.limits(), delimiter)) {
            for (CsvRow read = rows.next(); read != null && views.size() < entries.size(); read = rows.next()) {
                RowEntry entry = entries.get(read.number());
                if (entry != null) {
                    views.add(view(entry, read, rows.header()));
                }
            }
        }
        return views;
    }

    private static RowView view(RowEntry entry, CsvRow row, List<String> header) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size() && i < row.cells().size(); i++) {
            cells.put(header.get(i), row.cells().get(i));
        }
        List<String> errors =
                entry.errors() == null ? null : List.of(entry.errors().split("; "));
        return new RowView(entry.row(), entry.outcome(), cells, entry.recordId(), errors);
    }
}
