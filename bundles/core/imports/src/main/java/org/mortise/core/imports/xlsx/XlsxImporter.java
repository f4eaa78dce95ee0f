package org.mortise.core.imports.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.mortise.api.imports.ImportFile;
import org.mortise.api.imports.ImportRows;
import org.mortise.api.imports.Importer;
import org.mortise.core.imports.csv.Limits;
import org.osgi.service.component.annotations.Component;

/** Reads the first sheet of a workbook. Refuses what it recognizes as a workbook of the format before XLSX, or an encrypted one. */
@Component(property = {"mortise.importer=xlsx", "mortise.extension=xlsx", "service.ranking:Integer=-100"})
public final class XlsxImporter implements Importer {

    private static final Limits LIMITS = Limits.DEFAULT;

    @Override
    public boolean recognizes(ImportFile file) {
        return Workbook.is(file.start()) || Workbook.isOld(file.start());
    }

    @Override
    public void read(ImportFile file, ImportRows rows) throws IOException {
        if (Workbook.isOld(file.start())) {
            throw Workbook.old();
        }
        try (Workbook opened = Workbook.open(file.path(), 2 * LIMITS.bytes())) {
            read(new SheetRows(opened, LIMITS), rows);
        } catch (XMLStreamException | ZipException e) {
            throw Workbook.broken();
        }
    }

    private static void read(SheetRows sheet, ImportRows rows) throws XMLStreamException {
        boolean begun = false;
        for (List<String> row = sheet.next(); row != null; row = sheet.next()) {
            if (row.isEmpty()) {
                continue;
            }
            if (begun) {
                rows.row(row);
            } else {
                rows.columns(row);
                begun = true;
            }
        }
    }
}
