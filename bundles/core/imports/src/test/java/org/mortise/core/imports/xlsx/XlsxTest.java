package org.mortise.core.imports.xlsx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.api.errors.ProblemException;
import org.mortise.core.imports.csv.Limits;
import org.mortise.core.imports.formats.Formats;
import org.mortise.core.imports.testing.Tables;

public class XlsxTest {

    private static final String RELATIONS =
            "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>";
    private static final String BOOK =
            "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                    + "<sheets><sheet name='S' sheetId='1' r:id='r1'/></sheets></workbook>";

    private final Formats formats = Tables.formats(new XlsxImporter());

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void whatIsWrittenIsReadAgain() throws Exception {
        Path file = folder.newFile("out.xlsx").toPath();
        try (OutputStream out = Files.newOutputStream(file);
                XlsxOutput output = new XlsxOutput(out, "things")) {
            output.write(List.of("name", "amount", "count", "due", "at", "open", "note"));
            output.write(Arrays.asList(
                    "=1+1",
                    new BigDecimal("1234.50"),
                    7L,
                    LocalDate.of(2026, 3, 1),
                    Instant.parse("2026-03-01T12:30:15Z"),
                    true,
                    "two\nlines, \"quoted\""));
            output.write(Arrays.asList("Zoë 王", null, null, null, null, null, null));
        }
        assertTrue(formats.of("out.xlsx", file).isPresent());
        assertEquals(
                "name,amount,count,due,at,open,note\r\n"
                        + "=1+1,1234.5,7,2026-03-01,2026-03-01T12:30:15Z,true,\"two\nlines, \"\"quoted\"\"\"\r\n"
                        + "Zoë 王,,,,,,\r\n",
                converted(file));
    }

    @Test
    public void aTextThatLooksLikeAFormulaIsAText() throws Exception {
        Path file = folder.newFile("guard.xlsx").toPath();
        try (OutputStream out = Files.newOutputStream(file);
                XlsxOutput output = new XlsxOutput(out, "x")) {
            output.write(List.of("=HYPERLINK(\"http://evil\")"));
        }
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertTrue(sheet, sheet.contains("t=\"inlineStr\""));
            assertFalse(sheet, sheet.contains("<f>"));
        }
    }

    @Test
    public void cellsStandWhereTheirAddressSays() throws Exception {
        assertEquals(
                "a,b,c\r\n,,3\r\n1,,\r\n",
                converted(
                        workbook(
                                "<row><c t='str'><v>a</v></c><c t='str'><v>b</v></c><c t='str'><v>c</v></c></row>"
                                        + "<row r='3'><c r='C3'><v>3</v></c></row><row/><row><c r='A9'><v>1.0000000000000002</v></c></row>")));
        assertEquals(27, SheetRows.column("AB12", 0));
    }

    @Test
    public void numbersAreWhatPeopleSee() {
        assertEquals("0.3", CellNumber.number("0.30000000000000004"));
        assertEquals("1200", CellNumber.number("1.2E3"));
        assertEquals("1E999999999", CellNumber.number("1E999999999"));
        assertEquals("2017-03-01", CellNumber.date("42795", false));
        assertEquals("2017-03-01T12:00:00Z", CellNumber.date("42795.5", false));
        assertTrue(DateStyles.isDate("dd/mm/yyyy"));
        assertFalse(DateStyles.isDate("0.00 \"days\""));
        assertFalse(DateStyles.isDate("[Red]0.00"));
    }

    @Test
    public void bombsAreRefusedBeforeTheyGoOff() throws Exception {
        assertProblem("bomb", zip("xl/worksheets/sheet1.xml", out -> {
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 64; i++) {
                out.write(blanks);
            }
        }));
        assertProblem("columns", workbook("<row><c r='ZZZZZZZ1'><v>1</v></c></row>"));
        assertProblem("broken", workbook("<row><c t='s'><v>17</v></c></row>"));
        assertProblem("broken", zip("xl/other.xml", out -> {}));
    }

    @Test
    public void entitiesAreNotRead() throws Exception {
        Path secret = folder.newFile("secret").toPath();
        Files.writeString(secret, "secret");
        Path file = zip(
                "xl/worksheets/sheet1.xml",
                out -> out.write(("<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><worksheet><sheetData>"
                                + "<row><c t='str'><v>&e;</v></c></row></sheetData></worksheet>")
                        .getBytes(StandardCharsets.UTF_8)));
        assertProblem("broken", file);
    }

    @Test
    public void oldAndDamagedFilesAreNamed() throws Exception {
        Path old = folder.newFile("old.xls").toPath();
        Files.write(old, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        ProblemException refused = assertThrows(ProblemException.class, () -> converted(old));
        assertTrue(refused.getMessage(), refused.getMessage().contains("old format"));
        Path damaged = folder.newFile("damaged.xlsx").toPath();
        Files.write(damaged, new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2, 3});
        assertProblem("broken", damaged);
    }

    private void assertProblem(String code, Path file) {
        ProblemException problem = assertThrows(ProblemException.class, () -> converted(file));
        assertEquals("import-file-" + code, problem.code());
    }

    private String converted(Path file) throws IOException {
        Path csv = folder.newFile().toPath();
        formats.of("a file", file).orElseThrow().to(csv, Limits.DEFAULT);
        return Files.readString(csv);
    }

    private Path workbook(String rows) throws IOException {
        return zip(
                "xl/worksheets/sheet1.xml",
                out -> out.write(("<worksheet><sheetData>" + rows + "</sheetData></worksheet>")
                        .getBytes(StandardCharsets.UTF_8)));
    }

    @FunctionalInterface
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private Path zip(String part, Content content) throws IOException {
        Path file = folder.newFile().toPath();
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
            out.write(RELATIONS.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            out.write(BOOK.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry(part));
            content.write(out);
        }
        return file;
    }
}
