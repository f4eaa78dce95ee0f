package org.mortise.core.imports.csv;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes rows as RFC 4180 says, in UTF-8, with quotes where they are needed. */
public final class CsvOutput implements TableOutput {

    private final ICSVWriter writer;

    /** @param mark whether to begin with a byte order mark, which some spreadsheets need to recognise UTF-8 */
    public CsvOutput(OutputStream out, char delimiter, boolean mark) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (mark) {
            text.write('\uFEFF');
        }
        this.writer = new CSVWriter(text, delimiter, '"', '"', "\r\n");
    }

    @Override
    public void write(List<?> cells) throws IOException {
        String[] texts = new String[cells.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = cells.get(i) == null ? null : cells.get(i).toString();
        }
        writer.writeNext(texts, false);
        if (writer.checkError()) {
            throw writer.getException();
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
