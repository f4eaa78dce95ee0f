package org.mortise.core.imports.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Records;
import org.mortise.core.imports.csv.CsvOutput;

/** The records of a filter as CSV, page by page, so that memory does not grow with their number. */
public final class Export {

    private static final int PAGE = 1_000;

    private final Records records;
    private final Query query;
    private final ExportColumns columns;
    private final Page first;

    private Export(Records records, Query query, ExportColumns columns, Page first) {
        this.records = records;
        this.query = query;
        this.columns = columns;
        this.first = first;
    }

    /** Reads the first page; MALFORMED when the filter or the sort cannot be understood. */
    public static Export begin(
            Records records, RecordType type, ExportColumns columns, String filter, List<String> sort) {
        Query query = Query.of(type.name()).where(filter).sort(sort).limit(PAGE).select(columns.fields());
        return new Export(records, query, columns, records.query(query));
    }

    /** In the name of the caller of the thread. */
    public void write(OutputStream out, boolean mark) {
        try (CsvOutput csv = new CsvOutput(out, ',', mark)) {
            csv.write(columns.names());
            Page page = first;
            while (page != null) {
                for (RecordData record : page.items()) {
                    csv.write(columns.paths().stream()
                            .map(path -> CellText.of(record.get(path.field().name()), path))
                            .toList());
                }
                page = page.nextCursor() == null ? null : records.query(query.cursor(page.nextCursor()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
