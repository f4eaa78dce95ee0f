package org.mortise.core.imports.formats;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.imports.ImportFile;
import org.mortise.api.imports.ImportRows;
import org.mortise.api.imports.Importer;
import org.mortise.core.imports.csv.Limits;
import org.mortise.core.testing.DirectCalls;

public class FormatsTest {

    private static final Limits FEW = new Limits(1000, 2, 3, 100, 1000, 10);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Formats formats = new Formats(new DirectCalls());

    /** What an importer does with a file. */
    private interface Reading {
        void read(ImportRows rows) throws IOException;
    }

    private record Of(Predicate<ImportFile> its, Reading reading) implements Importer {
        @Override
        public boolean recognizes(ImportFile file) {
            return its.test(file);
        }

        @Override
        public void read(ImportFile file, ImportRows rows) throws IOException {
            reading.read(rows);
        }
    }

    @Test
    public void whatIsReadBecomesCsv() throws IOException {
        add(0, rows -> {
            rows.columns(List.of("name", "note"));
            rows.row(Arrays.asList("a, \"b\"", null));
            rows.row(List.of("c"));
        });
        assertEquals("name,note\r\n\"a, \"\"b\"\"\",\r\nc,\r\n", converted());
    }

    @Test
    public void theHighestRankingIsAskedFirstAndNobodyMeansCsv() throws IOException {
        assertTrue(formats.of("a.txt", file("x")).isEmpty());
        Importer low = add(1, rows -> rows.columns(List.of("low")));
        Importer high = add(2, rows -> rows.columns(List.of("high")));
        assertEquals("high\r\n", converted());
        formats.removeImporter(high);
        assertEquals("low\r\n", converted());
        formats.removeImporter(low);
        assertTrue(formats.of("a.txt", file("x")).isEmpty());
    }

    @Test
    public void theNameAndTheFirstBytesAreThere() throws IOException {
        formats.addImporter(
                new Of(
                        file -> file.name().endsWith(".vcf") && file.start()[0] == 'B',
                        rows -> rows.columns(List.of("x"))),
                Map.of("mortise.importer", "vcard", "mortise.extension", new String[] {"vcf", "vcard"}));
        assertTrue(formats.of("a.vcf", file("BEGIN")).isPresent());
        assertTrue(formats.of("a.vcf", file("x")).isEmpty());
        assertTrue(formats.of(null, file("BEGIN")).isEmpty());
        assertEquals(List.of("csv", "vcard", "vcf"), formats.extensions());
    }

    @Test
    public void whoCannotTellIsPassedOver() throws IOException {
        formats.addImporter(
                new Of(
                        file -> {
                            throw new IllegalStateException("broken");
                        },
                        rows -> {}),
                Map.of("service.ranking", 9));
        add(0, rows -> rows.columns(List.of("other")));
        assertEquals("other\r\n", converted());
    }

    @Test
    public void damageIsToldAndNonsenseIsTheImportersFault() {
        assertProblem("import-file-broken", rows -> {
            throw new IOException("line 3");
        });
        assertProblem("extension-failed", rows -> rows.row(List.of("no columns before")));
        assertProblem("extension-failed", rows -> rows.columns(List.of()));
        assertProblem("extension-failed", rows -> {
            rows.columns(List.of("a"));
            rows.columns(List.of("a"));
        });
        assertProblem("import-file-too-large", rows -> {
            rows.columns(List.of("a"));
            Collections.nCopies(3, List.of("x")).forEach(rows::row);
        });
        assertProblem("import-file-too-large", rows -> {
            rows.columns(List.of("a"));
            rows.row(List.of("x".repeat(2000)));
        });
    }

    private void assertProblem(String code, Reading reading) {
        Importer importer = add(5, reading);
        assertEquals(code, assertThrows(ProblemException.class, this::converted).code());
        formats.removeImporter(importer);
    }

    private Importer add(int ranking, Reading reading) {
        Importer importer = new Of(file -> true, reading);
        formats.addImporter(importer, Map.of("service.ranking", ranking));
        return importer;
    }

    private String converted() throws IOException {
        Path csv = folder.newFile().toPath();
        formats.of("a.txt", file("x")).orElseThrow().to(csv, FEW);
        return Files.readString(csv);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.newFile().toPath(), content);
    }
}
