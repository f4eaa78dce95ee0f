package org.mortise.core.imports.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.imports.ImportRows;
import org.mortise.core.imports.csv.Limits;
import org.mortise.core.imports.csv.TableOutput;
import org.mortise.core.imports.csv.UnreadableFile;

/** Writes what an importer reads, within the limits. What breaks the rules of the interface is a fault of the importer's code. */
public final class RowSink implements ImportRows {

    private final TableOutput output;
    private final Limits limits;
    private int columns;
    private long rows;
    private long characters;
    private volatile boolean closed;

    public RowSink(TableOutput output, Limits limits) {
        this.output = output;
        this.limits = limits;
    }

    /** Takes nothing any more: nobody waits for it. */
    void close() {
        closed = true;
    }

    @Override
    public void columns(List<String> names) {
        if (columns > 0) {
            throw new IllegalStateException("The columns are told once");
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("There has to be a column");
        }
        columns = names.size();
        write(names);
    }

    /** Whoever reads the CSV file says what is wrong with names, and rejects rows that are too long. */
    @Override
    public void row(List<String> cells) {
        if (columns == 0) {
            throw new IllegalStateException("Columns come before rows");
        }
        if (++rows > limits.rows()) {
            throw UnreadableFile.tooLarge(limits.rows() + " rows");
        }
        List<String> filled = new ArrayList<>(cells);
        while (filled.size() < columns) {
            filled.add("");
        }
        write(filled);
    }

    private void write(List<String> cells) {
        if (closed) {
            throw ProblemException.of(ProblemType.CONFLICT, "Nobody waits for this file any more.");
        }
        characters += cells.stream()
                .filter(Objects::nonNull)
                .mapToLong(String::length)
                .sum();
        if (characters > limits.bytes()) {
            throw UnreadableFile.tooLarge((limits.bytes() >> 20) + " MB of text");
        }
        try {
            output.write(cells);
        } catch (IOException e) {
            throw new ProblemException(ProblemType.UNAVAILABLE, null, "The file cannot be stored.", List.of(), e);
        }
    }
}
