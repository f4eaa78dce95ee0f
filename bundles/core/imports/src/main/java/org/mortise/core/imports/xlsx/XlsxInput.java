package org.mortise.core.imports.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.mortise.core.imports.csv.CsvOutput;
import org.mortise.core.imports.csv.Limits;
import org.mortise.core.imports.csv.UnreadableFile;

/**
 * Turns the first sheet of a workbook into the CSV file that everything behind reads: an import has to go on in the middle of
 * its file, which a workbook does not allow.
 */
public final class XlsxInput {

    /** What separates the cells of the CSV file. */
    public static final char DELIMITER = ',';

    private XlsxInput() {}

    /** INVALID when it is a spreadsheet in a format that nobody here reads. */
    public static boolean isWorkbook(Path file) throws IOException {
        return Workbook.is(file);
    }

    /** INVALID or TOO_LARGE when the workbook is broken, a bomb or larger than the limits. */
    public static void toCsv(Path workbook, Path csv, Limits limits) throws IOException {
        try (Workbook opened = Workbook.open(workbook, 2 * limits.bytes());
                OutputStream out = Files.newOutputStream(csv);
                CsvOutput output = new CsvOutput(out, DELIMITER, false)) {
            copy(new SheetRows(opened, limits), output, limits);
        } catch (XMLStreamException | ZipException e) {
            throw Workbook.broken();
        }
    }

    private static void copy(SheetRows rows, CsvOutput output, Limits limits) throws XMLStreamException, IOException {
        int columns = 0;
        long count = -1;
        long characters = 0;
        for (List<String> row = rows.next(); row != null; row = rows.next()) {
            if (row.isEmpty()) {
                continue;
            }
            columns = columns == 0 ? row.size() : columns;
            while (row.size() < columns) {
                row.add("");
            }
            characters += row.stream().mapToLong(String::length).sum();
            if (++count > limits.rows() || characters > limits.bytes()) {
                throw UnreadableFile.tooLarge(limits.rows() + " rows, or " + (limits.bytes() >> 20) + " MB of text");
            }
            output.write(row);
        }
    }
}
