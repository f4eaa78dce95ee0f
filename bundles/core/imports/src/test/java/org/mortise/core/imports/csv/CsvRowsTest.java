package org.mortise.core.imports.csv;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.api.errors.ProblemException;

public class CsvRowsTest {

    private static final Limits SMALL = new Limits(1_000, 10, 4, 20, 200, 5);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void readsEveryLineEndAndTheByteOrderMark() throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            List<CsvRow> rows = rows("\uFEFFa,b" + end + "1,2" + end + end + "3,\"x\"" + end);
            assertEquals(List.of("1", "2"), rows.get(0).cells());
            assertEquals(List.of("3", "x"), rows.get(1).cells());
            assertEquals(2, rows.size());
            assertEquals(2, rows.get(1).number());
        }
    }

    @Test
    public void readsWithoutALastLineEnd() throws IOException {
        assertEquals(List.of("1", ""), rows("a,b\n1,").get(0).cells());
    }

    @Test
    public void findsTheDelimiterOutsideQuotes() throws IOException {
        try (CsvRows rows = open("a;\"b,c,d\";e\n1;2;3\n", SMALL)) {
            assertEquals(List.of("a", "b,c,d", "e"), rows.header());
            assertEquals(';', rows.delimiter());
        }
        assertEquals(List.of("1", "2"), rows("a\tb\n1\t2").get(0).cells());
    }

    @Test
    public void readsQuotesDelimitersAndLineEndsInsideQuotes() throws IOException {
        List<CsvRow> rows = rows("a,b\n\"say \"\"hi\"\", you\",\"two\nlines\"\nback\\slash,2\n");
        assertEquals(List.of("say \"hi\", you", "two\nlines"), rows.get(0).cells());
        assertEquals(List.of("back\\slash", "2"), rows.get(1).cells());
        assertNull(rows.get(0).defect());
    }

    @Test
    public void reportsARowWithTheWrongNumberOfCells() throws IOException {
        List<CsvRow> rows = rows("a,b\n1\n1,2,3\n4,5\n");
        assertEquals("the row has 1 cells, the header has 2", rows.get(0).defect());
        assertEquals("the row has 3 cells, the header has 2", rows.get(1).defect());
        assertEquals(List.of("1", "2", "3"), rows.get(1).cells());
        assertNull(rows.get(2).defect());
    }

    @Test
    public void aQuoteThatIsNeverClosedSpoilsItsLineOnly() throws IOException {
        List<CsvRow> rows = rows("a,b\n1,2\n3,\"4\n5,6\n7,8\n");
        assertEquals("a quote is opened and never closed", rows.get(1).defect());
        assertEquals(List.of("3", "\"4"), rows.get(1).cells());
        assertEquals(List.of("5", "6"), rows.get(2).cells());
        assertEquals(List.of("7", "8"), rows.get(3).cells());
        assertEquals(4, rows.size());
    }

    @Test
    public void aQuoteClosedRowsLaterSpoilsNoRowBetween() throws IOException {
        List<CsvRow> rows = rows("a,b\n\"1,2\n3,4\n5\",6,7\n8,9\n");
        assertEquals(4, rows.size());
        assertEquals(List.of("\"1", "2"), rows.get(0).cells());
        assertEquals(List.of("3", "4"), rows.get(1).cells());
        assertNull(rows.get(1).defect());
        assertEquals(List.of("8", "9"), rows.get(3).cells());
    }

    @Test
    public void aQuotedCellMayNotSpreadWithoutEnd() throws IOException {
        List<CsvRow> rows = rows("a,b\n1,\"x\n1,2\n1,2\n1,2\n1,2\n1,2\n1,2\ny\"\n");
        assertEquals("a quote is opened and never closed", rows.get(0).defect());
        assertEquals(8, rows.size());
    }

    @Test
    public void reportsACellThatIsTooLong() throws IOException {
        assertEquals(
                "b: the cell has more than 20 characters",
                rows("a,b\n1," + "x".repeat(21) + "\n").get(0).defect());
    }

    @Test
    public void refusesWhatIsNoCsvInUtf8() throws IOException {
        assertEquals("import-file-encoding", code("a,b\n1,ä\n".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals("import-file-encoding", code("a,b\n".getBytes(StandardCharsets.UTF_16)));
        assertEquals("import-file-nul", code("a,b\n1,\0\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("import-file-empty", code(new byte[0]));
        assertEquals("import-file-header", code("a,a\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("import-file-columns", code("a,b,c,d,e\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("import-file-line", code(("a,b\n" + "x".repeat(300)).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    public void countsLinesThatWereGivenBackOnce() throws IOException {
        assertTrue(rows("a,b\n\"1,2\n3,4").get(1).cells().contains("3"));
    }

    private String code(byte[] bytes) throws IOException {
        Path file = folder.newFile().toPath();
        Files.write(file, bytes);
        return assertThrows(ProblemException.class, () -> {
                    try (CsvRows rows = CsvRows.open(file, SMALL, null)) {
                        while (rows.next() != null) {
                            // Reads to the end.
                        }
                    }
                })
                .code();
    }

    private List<CsvRow> rows(String text) throws IOException {
        List<CsvRow> result = new ArrayList<>();
        try (CsvRows rows = open(text, SMALL)) {
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                result.add(row);
            }
        }
        return result;
    }

    private CsvRows open(String text, Limits limits) throws IOException {
        Path file = folder.newFile().toPath();
        Files.writeString(file, text);
        return CsvRows.open(file, limits, null);
    }
}
