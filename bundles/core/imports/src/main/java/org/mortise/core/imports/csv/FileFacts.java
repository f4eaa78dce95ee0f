package org.mortise.core.imports.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/**
 * What a file turned out to be when it was read from beginning to end, so that no import begins that the file itself must stop.
 *
 * @param rows without the header
 */
public record FileFacts(List<String> header, char delimiter, long rows) {

    /** @param delimiter null to find it out */
    public static FileFacts of(Path file, Limits limits, Character delimiter) throws IOException {
        try (CsvRows rows = CsvRows.open(file, limits, delimiter)) {
            long count = 0;
            while (rows.next() != null) {
                if (++count > limits.rows()) {
                    throw UnreadableFile.tooLarge(
                            NumberFormat.getInstance(Locale.ENGLISH).format(limits.rows()) + " rows");
                }
            }
            return new FileFacts(rows.header(), rows.delimiter(), count);
        }
    }
}
