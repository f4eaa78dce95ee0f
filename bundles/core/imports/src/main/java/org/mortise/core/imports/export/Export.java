package org.mortise.core.imports.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Records;
import org.mortise.core.imports.csv.CsvOutput;
import org.mortise.core.imports.csv.TableOutput;
import org.mortise.core.imports.mapping.FieldPath;
import org.mortise.core.imports.xlsx.XlsxOutput;

/** The records of a filter as a table, page by page, so that memory does not grow with their number. */
public final class Export {

    private static final int PAGE = 1_000;

    private final Records records;
    private final Query query;
    private final ExportColumns columns;
    private final Page first;
    private final boolean workbook;

    private Export(Records records, Query query, ExportColumns columns, Page first, boolean workbook) {
        this.records = records;
        this.query = query;
        this.columns = columns;
        this.first = first;
        this.workbook = workbook;
    }

    /** Reads the first page; MALFORMED when the filter or the sort cannot be understood. */
    public static Export begin(
            Records records,
            RecordType type,
            ExportColumns columns,
            String filter,
            List<String> sort,
            boolean workbook) {
        Query query = Query.of(type.name()).where(filter).sort(sort).limit(PAGE).select(columns.fields());
        Page first = records.query(query.total(workbook));
        if (workbook && first.total() >= XlsxOutput.MAX_ROWS) {
            throw ProblemException.of(
                    ProblemType.TOO_LARGE,
                    "export-too-large",
                    "A workbook has room for " + (XlsxOutput.MAX_ROWS - 1) + " records; export CSV, or filter.");
        }
        return new Export(records, query, columns, first, workbook);
    }

    /** In the name of the caller of the thread. */
    public void write(OutputStream out, boolean mark) {
        try (TableOutput table = workbook ? new XlsxOutput(out, query.type()) : new CsvOutput(out, ',', mark)) {
            table.write(columns.names());
            Page page = first;
            while (page != null) {
                for (RecordData record : page.items()) {
                    table.write(columns.paths().stream()
                            .map(path -> cell(record.get(path.field().name()), path))
                            .toList());
                }
                page = page.nextCursor() == null ? null : records.query(query.cursor(page.nextCursor()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object cell(Object value, FieldPath path) {
        return workbook ? CellText.typed(value, path) : CellText.of(value, path);
    }
}
