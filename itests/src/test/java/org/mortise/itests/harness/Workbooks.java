package org.mortise.itests.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small XLSX files, made without the code under test. */
public final class Workbooks {

    private Workbooks() {}

    /** All cells as texts. */
    public static byte[] of(List<List<String>> rows) {
        StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
        for (List<String> row : rows) {
            sheet.append("<row>");
            row.forEach(cell -> sheet.append("<c t='inlineStr'><is><t>")
                    .append(cell.replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</t></is></c>"));
            sheet.append("</row>");
        }
        return withSheet(sheet.append("</sheetData></worksheet>").toString());
    }

    /** A workbook around the XML of its only sheet, which may be anything. */
    public static byte[] withSheet(String sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            entry(
                    out,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>");
            entry(
                    out,
                    "xl/workbook.xml",
                    "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>"
                            + "<sheet name='S' sheetId='1' r:id='r1'/></sheets></workbook>");
            entry(out, "xl/worksheets/sheet1.xml", sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream out, String name, String content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
