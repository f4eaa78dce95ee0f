package org.mortise.core.imports.xlsx;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which styles of cells show a number as a date: in a workbook a date is nothing else. */
final class DateStyles {

    private static final int MAX_STYLES = 100_000;

    private DateStyles() {}

    /** The numbers of those styles. */
    static BitSet read(Workbook workbook) throws IOException, XMLStreamException {
        BitSet dates = new BitSet();
        XMLStreamReader xml = workbook.part("xl/styles.xml");
        Map<Integer, String> formats = new HashMap<>();
        boolean cells = false;
        int style = 0;
        while (xml != null && xml.hasNext() && style < MAX_STYLES && formats.size() < MAX_STYLES) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                break;
            }
            if (event != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "numFmt" -> formats.put(number(xml, "numFmtId"), xml.getAttributeValue(null, "formatCode"));
                case "cellXfs" -> cells = true;
                case "xf" -> {
                    if (cells) {
                        dates.set(style++, isDate(number(xml, "numFmtId"), formats));
                    }
                }
                default -> {
                    // Fonts and colours.
                }
            }
        }
        return dates;
    }

    private static int number(XMLStreamReader xml, String attribute) {
        try {
            return Integer.parseInt(xml.getAttributeValue(null, attribute));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static boolean isDate(int format, Map<Integer, String> formats) {
        String code = formats.get(format);
        return code == null ? builtIn(format) : isDate(code);
    }

    /** ECMA-376, part 1, 18.8.30: what every spreadsheet knows without a code. */
    private static boolean builtIn(int format) {
        return format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58;
    }

    static boolean isDate(String code) {
        String signs = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.", "");
        return !signs.equalsIgnoreCase("General") && signs.matches("(?is).*[ymdhs].*");
    }
}
