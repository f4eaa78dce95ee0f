package org.mortise.core.imports.csv;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a CSV file row by row, never more of it than one row.
 *
 * <p>A quote that is never closed would swallow all that follows. So a row over several lines that does not come out with the
 * header's number of cells is given up: its first line is reported as defect, and reading goes on with its second.
 */
public final class CsvRows implements Closeable {

    private final LineSource lines;
    private final Limits limits;
    private final char delimiter;
    private final ICSVParser parser;
    private final List<String> header;
    private long number;

    private CsvRows(LineSource lines, Limits limits, Character delimiter) throws IOException {
        this.lines = lines;
        this.limits = limits;
        String first = lines.next();
        while (first != null && first.isEmpty()) {
            first = lines.next();
        }
        if (first == null) {
            throw UnreadableFile.because("empty", "The file is empty; its first line has to name the columns.");
        }
        this.delimiter = delimiter == null ? Delimiter.of(first) : delimiter;
        this.parser = new RFC4180ParserBuilder().withSeparator(this.delimiter).build();
        this.header = header(first);
    }

    /** @param delimiter null to find it out; the problem is INVALID when the file is no CSV in UTF-8 */
    public static CsvRows open(Path file, Limits limits, Character delimiter) throws IOException {
        LineSource lines = new LineSource(Utf8Text.open(file), limits.line());
        try {
            return new CsvRows(lines, limits, delimiter);
        } catch (IOException | RuntimeException e) {
            lines.close();
            throw e;
        }
    }

    /** The names of the columns, without blanks around them; unnamed ones are empty. */
    public List<String> header() {
        return header;
    }

    public char delimiter() {
        return delimiter;
    }

    /** The next row; null after the last. */
    public CsvRow next() {
        try {
            String line = lines.next();
            while (line != null && line.isEmpty()) {
                line = lines.next();
            }
            return line == null ? null : row(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvRow row(String first) throws IOException {
        number++;
        List<String> more = new ArrayList<>();
        List<String> cells = new ArrayList<>(List.of(parser.parseLineMulti(first)));
        int length = first.length();
        while (parser.isPending()) {
            String next = more.size() < limits.recordLines() && length < limits.line() ? lines.next() : null;
            if (next == null) {
                return givenUp(first, more, "a quote is opened and never closed");
            }
            more.add(next);
            length += next.length();
            cells.addAll(List.of(parser.parseLineMulti(next)));
        }
        if (cells.size() != header.size()) {
            String defect = "the row has " + cells.size() + " cells, the header has " + header.size();
            return more.isEmpty() ? new CsvRow(number, cells, defect) : givenUp(first, more, defect);
        }
        return new CsvRow(number, cells, tooLong(cells));
    }

    private CsvRow givenUp(String first, List<String> more, String defect) throws IOException {
        if (parser.isPending()) {
            parser.parseLine("");
        }
        lines.giveBack(more);
        // Without the meaning of quotes, so that the line can be shown as it came.
        return new CsvRow(
                number, List.of(first.split(java.util.regex.Pattern.quote(String.valueOf(delimiter)), -1)), defect);
    }

    private String tooLong(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).length() > limits.cell()) {
                return header.get(i) + ": the cell has more than " + limits.cell() + " characters";
            }
        }
        return null;
    }

    private List<String> header(String line) throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : parser.parseLineMulti(line)) {
            names.add(name.strip());
        }
        if (parser.isPending()) {
            throw UnreadableFile.because("header", "The first line opens a quote and does not close it.");
        }
        if (names.size() > limits.columns()) {
            throw UnreadableFile.because(
                    "columns", "The file has " + names.size() + " columns; " + limits.columns() + " are allowed.");
        }
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty() && names.indexOf(names.get(i)) < i) {
                throw UnreadableFile.because("header", "Two columns are named \"" + names.get(i) + "\".");
            }
        }
        return List.copyOf(names);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
