package org.mortise.core.imports.run;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.mortise.core.imports.csv.CsvOutput;
import org.mortise.core.imports.csv.CsvRow;
import org.mortise.core.imports.csv.CsvRows;
import org.mortise.core.imports.csv.TableOutput;
import org.mortise.core.imports.mapping.MappingReader;
import org.mortise.core.imports.mapping.RowPlan;
import org.mortise.core.imports.store.ImportState;
import org.mortise.core.imports.store.RowEntry;
import org.mortise.core.imports.xlsx.XlsxOutput;

/**
 * The rows of an import that were rejected, exactly as they came, with the reasons in a column of their own after the others.
 * Cells that a row has too many of stand behind the reasons, where no column is.
 */
public final class RejectedRows {

    private static final int PAGE = 1_000;

    private final ImportState state;
    private final Platform platform;

    RejectedRows(ImportState state, Platform platform) {
        this.state = state;
        this.platform = platform;
    }

    public ImportState state() {
        return state;
    }

    /** @param workbook whether to write XLSX, else CSV */
    public void write(OutputStream out, boolean workbook) throws IOException {
        Character delimiter = Platform.delimiter(state.workbook(), MappingReader.read(state.mapping()));
        try (CsvRows rows = CsvRows.open(platform.files().of(state.id()), platform.limits(), delimiter);
                TableOutput csv =
                        workbook ? new XlsxOutput(out, "rows") : new CsvOutput(out, rows.delimiter(), false)) {
            // A file that comes back with corrections, and is rejected again, has the column already.
            int reasons = rows.header().indexOf(RowPlan.ERRORS);
            List<String> header = new ArrayList<>(rows.header());
            if (reasons < 0) {
                header.add(RowPlan.ERRORS);
            }
            csv.write(header);
            long last = 0;
            for (Deque<RowEntry> page = page(last); !page.isEmpty(); page = page(last)) {
                last = page.getLast().row();
                write(page, rows, reasons, csv);
            }
        }
    }

    private void write(Deque<RowEntry> page, CsvRows rows, int reasons, TableOutput csv) throws IOException {
        while (!page.isEmpty()) {
            CsvRow row = rows.next();
            if (row == null) {
                return;
            }
            if (row.number() == page.getFirst().row()) {
                csv.write(withReasons(
                        row.cells(),
                        rows.header().size(),
                        reasons,
                        page.removeFirst().errors()));
            }
        }
    }

    private static List<String> withReasons(List<String> cells, int columns, int reasons, String text) {
        List<String> result = new ArrayList<>(cells);
        while (result.size() < columns) {
            result.add("");
        }
        if (reasons >= 0) {
            result.set(reasons, text);
        } else {
            result.add(columns, text);
        }
        return result;
    }

    private Deque<RowEntry> page(long after) {
        return new ArrayDeque<>(platform.log().rejected(state.id(), after, PAGE));
    }
}
