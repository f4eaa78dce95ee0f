package org.mortise.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mortise.api.imports.ImportFile;
import org.mortise.api.imports.ImportRows;
import org.mortise.api.imports.Importer;

/** The contract, kept by a format of one line a row. */
public class KeptImporterTest extends ImporterContract {

    private static final String MARK = "LINES";

    @Override
    protected Importer importer() {
        return new Importer() {
            @Override
            public boolean recognizes(ImportFile file) {
                return new String(file.start(), StandardCharsets.UTF_8).startsWith(MARK);
            }

            @Override
            public void read(ImportFile file, ImportRows rows) throws IOException {
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
                    lines.readLine();
                    rows.columns(List.of("line"));
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        rows.row(List.of(line));
                    }
                }
            }
        };
    }

    @Override
    protected ImportFile example() {
        return new MemoryImportFile("a.lines", (MARK + "\none\ntwo").getBytes(StandardCharsets.UTF_8));
    }
}
