package org.mortise.core.imports.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mortise.core.imports.csv.CsvRow;
import org.mortise.core.imports.csv.CsvRows;
import org.mortise.core.imports.csv.FileFacts;
import org.mortise.core.imports.formats.Formats;
import org.mortise.core.imports.mapping.Mapping;

/**
 * A file that has come in: on the disk, in the form that imports read, and read once from beginning to end.
 *
 * @param workbook whether it came in another format than CSV
 */
record Intake(UUID id, boolean workbook, FileFacts facts, Path file) {

    /**
     * INVALID or TOO_LARGE when it is no file to import. The caller deletes it then.
     *
     * @param fileName as its sender calls it; may be null
     */
    static Intake of(UUID id, String fileName, InputStream upload, Mapping mapping, Platform platform)
            throws IOException {
        Path stored = platform.files().store(id, upload);
        Optional<Formats.Conversion> conversion = platform.formats().of(fileName, stored);
        if (conversion.isPresent()) {
            platform.files().convert(id, (sent, csv) -> conversion.get().to(csv, platform.limits()));
        }
        boolean workbook = conversion.isPresent();
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
