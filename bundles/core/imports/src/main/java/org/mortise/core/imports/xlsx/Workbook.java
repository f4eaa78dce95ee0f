package org.mortise.core.imports.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mortise.core.imports.csv.UnreadableFile;

/** The archive that an XLSX file is, and the parts of it that matter: the first sheet and what its cells point to. */
final class Workbook implements Closeable {

    private static final int MAX_ENTRIES = 2_000;
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final ZipFile zip;
    private final long maxPart;
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private boolean since1904;
    private String sheet;

    private Workbook(ZipFile zip, long maxPart) {
        this.zip = zip;
        this.maxPart = maxPart;
        // A workbook has no business with either; entities are how small files become large, and foreign files ours.
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Whether the file begins like an archive. */
    static boolean is(byte[] start) {
        return start.length >= 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    /** Whether it begins like a workbook of the format before XLSX, or an encrypted one. */
    static boolean isOld(byte[] start) {
        return start.length >= 4 && (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF;
    }

    /** @param maxPart how many bytes a part may have when it is unpacked */
    static Workbook open(Path file, long maxPart) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException e) {
            throw broken();
        }
        try {
            if (zip.size() > MAX_ENTRIES) {
                throw UnreadableFile.because("bomb", "The workbook has " + zip.size() + " parts; that is too many.");
            }
            Workbook workbook = new Workbook(zip, maxPart);
            workbook.find();
            return workbook;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    boolean since1904() {
        return since1904;
    }

    XMLStreamReader sheet() throws IOException {
        return reader(sheet);
    }

    /** Null when the workbook has no such part. */
    XMLStreamReader part(String name) throws IOException {
        return zip.getEntry(name) == null ? null : reader(name);
    }

    private void find() throws IOException {
        Map<String, String> targets = new HashMap<>();
        try {
            XMLStreamReader relations = reader("xl/_rels/workbook.xml.rels");
            while (relations.hasNext()) {
                if (relations.next() == XMLStreamReader.START_ELEMENT
                        && relations.getLocalName().equals("Relationship")) {
                    targets.put(relations.getAttributeValue(null, "Id"), relations.getAttributeValue(null, "Target"));
                }
            }
            XMLStreamReader book = reader("xl/workbook.xml");
            while (book.hasNext() && sheet == null) {
                if (book.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                if (book.getLocalName().equals("workbookPr")) {
                    String flag = book.getAttributeValue(null, "date1904");
                    since1904 = "1".equals(flag) || "true".equals(flag);
                } else if (book.getLocalName().equals("sheet") && !hidden(book)) {
                    sheet = path(targets.get(book.getAttributeValue(RELATIONS, "id")));
                }
            }
        } catch (XMLStreamException e) {
            throw broken();
        }
        if (sheet == null) {
            throw broken();
        }
    }

    private static boolean hidden(XMLStreamReader sheet) {
        String state = sheet.getAttributeValue(null, "state");
        return state != null && !state.equals("visible");
    }

    private static String path(String target) {
        if (target == null) {
            throw broken();
        }
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private XMLStreamReader reader(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw broken();
        }
        try {
            InputStream in = new BoundedStream(zip.getInputStream(entry), name, entry.getCompressedSize(), maxPart);
            return xml.createXMLStreamReader(in);
        } catch (XMLStreamException | ZipException e) {
            throw broken();
        }
    }

    static RuntimeException old() {
        return UnreadableFile.because(
                "xls", "The workbook is in an old format, or encrypted; save it as XLSX without a password.");
    }

    static RuntimeException broken() {
        return UnreadableFile.because("broken", "The workbook is damaged, or no XLSX file; save it again.");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
