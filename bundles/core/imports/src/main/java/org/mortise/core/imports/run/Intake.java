package org.mortise.core.imports.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mortise.core.imports.csv.CsvRow;
import org.mortise.core.imports.csv.CsvRows;
import org.mortise.core.imports.csv.FileFacts;
import org.mortise.core.imports.mapping.Mapping;
import org.mortise.core.imports.xlsx.XlsxInput;

/**
 * A file that has come in: on the disk, in the form that imports read, and read once from beginning to end.
 *
 * @param workbook whether it came as XLSX
 */
record Intake(UUID id, boolean workbook, FileFacts facts, Path file) {

    /** INVALID or TOO_LARGE when it is no file to import. The caller deletes it then. */
    static Intake of(UUID id, InputStream upload, Mapping mapping, Platform platform) throws IOException {
        Path stored = platform.files().store(id, upload);
        boolean workbook = XlsxInput.isWorkbook(stored);
        if (workbook) {
            platform.files().convert(id, (from, to) -> XlsxInput.toCsv(from, to, platform.limits()));
        }
        Character delimiter = Platform.delimiter(workbook, mapping);
        return new Intake(id, workbook, FileFacts.of(stored, platform.limits(), delimiter), stored);
    }

    /** The first rows as they came. */
    List<List<String>> first(int count, Platform platform) throws IOException {
        List<List<String>> first = new ArrayList<>();
        try (CsvRows rows = CsvRows.open(file, platform.limits(), facts.delimiter())) {
            for (CsvRow row = rows.next(); row != null && first.size() < count; row = rows.next()) {
                first.add(row.cells());
            }
        }
        return first;
    }
}
