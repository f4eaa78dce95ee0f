package org.mortise.core.imports.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.privacy.PersonalDataRequest;
import org.mortise.core.imports.csv.CsvOutput;
import org.mortise.core.imports.csv.CsvRow;
import org.mortise.core.imports.csv.CsvRows;
import org.mortise.core.imports.csv.Limits;
import org.mortise.core.imports.store.ImportFiles;

/** Takes a person out of the file of an import that is over. The rows keep their numbers: the outcome is told by them. */
final class ErasedFile {

    private final ImportFiles files;
    private final List<String> words;

    ErasedFile(ImportFiles files, List<String> words) {
        this.files = files;
        this.words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /**
     * @param rows the numbers of the rows that are about the person; others are looked through for the words
     * @return how many rows were changed; the file is as it was when there is none
     */
    long erase(UUID id, Set<Long> rows, Character delimiter) throws IOException {
        Path file = files.of(id);
        if (!Files.exists(file)) {
            return 0;
        }
        long affected = count(file, rows, delimiter);
        if (affected > 0) {
            files.convert(id, (from, to) -> rewrite(from, to, rows, delimiter));
        }
        return affected;
    }

    private long count(Path file, Set<Long> rows, Character delimiter) throws IOException {
        long affected = 0;
        try (CsvRows csv = CsvRows.open(file, Limits.DEFAULT, delimiter)) {
            for (CsvRow row = csv.next(); row != null; row = csv.next()) {
                affected +=
                        named(row, rows) && !erased(row) || row.cells().stream().anyMatch(this::has) ? 1 : 0;
            }
        }
        return affected;
    }

    private void rewrite(Path from, Path to, Set<Long> rows, Character delimiter) throws IOException {
        try (CsvRows csv = CsvRows.open(from, Limits.DEFAULT, delimiter);
                CsvOutput out = new CsvOutput(Files.newOutputStream(to), csv.delimiter(), false)) {
            out.write(csv.header());
            for (CsvRow row = csv.next(); row != null; row = csv.next()) {
                List<String> cells = new ArrayList<>();
                // Who is named in a cell is whom the row is about.
                boolean goes = named(row, rows) || row.cells().stream().anyMatch(this::has);
                row.cells().forEach(cell -> cells.add(goes ? PersonalDataRequest.ERASED : cell));
                out.write(cells);
            }
        }
    }

    private static boolean named(CsvRow row, Set<Long> rows) {
        return rows.contains(row.number());
    }

    private static boolean erased(CsvRow row) {
        return row.cells().stream().allMatch(PersonalDataRequest.ERASED::equals);
    }

    private boolean has(String cell) {
        String text = cell.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(text::contains);
    }
}
