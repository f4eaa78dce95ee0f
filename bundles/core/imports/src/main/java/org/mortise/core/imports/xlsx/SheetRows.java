package org.mortise.core.imports.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mortise.core.imports.csv.Limits;
import org.mortise.core.imports.csv.UnreadableFile;

/** The rows of a workbook's first visible sheet as texts, one at a time. */
final class SheetRows {

    private final XMLStreamReader xml;
    private final List<String> shared;
    private final BitSet dates;
    private final boolean since1904;
    private final Limits limits;
    private long number;

    SheetRows(Workbook workbook, Limits limits) throws IOException, XMLStreamException {
        this.shared = SharedTexts.read(workbook, limits.cell());
        this.dates = DateStyles.read(workbook);
        this.since1904 = workbook.since1904();
        this.limits = limits;
        this.xml = workbook.sheet();
    }

    /** The cells of the next row up to the last that is not empty; null after the last row. */
    List<String> next() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                number++;
                return row();
            }
        }
        return null;
    }

    private List<String> row() throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        int column = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                column = column(xml.getAttributeValue(null, "r"), column);
                String text = cell(xml.getAttributeValue(null, "t"), xml.getAttributeValue(null, "s"));
                if (!text.isEmpty()) {
                    put(cells, column, text);
                }
                column++;
            }
        }
        return cells;
    }

    /** A cell may stand anywhere; only as many as may be filled in are. */
    private void put(List<String> cells, int column, String text) {
        if (column >= limits.columns()) {
            throw UnreadableFile.because(
                    "columns",
                    "Row " + number + " of the sheet has something in column " + (column + 1) + "; " + limits.columns()
                            + " columns are allowed.");
        }
        while (cells.size() < column) {
            cells.add("");
        }
        if (cells.size() == column) {
            cells.add(text);
        } else {
            cells.set(column, text);
        }
    }

    /** Counted from 0, by the letters of the address; without one the cell follows the one before it. */
    static int column(String address, int following) {
        if (address == null) {
            return following;
        }
        int column = 0;
        for (int i = 0; i < address.length() && column < 100_000; i++) {
            char c = Character.toUpperCase(address.charAt(i));
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column == 0 ? following : column - 1;
    }

    private String cell(String type, String style) throws XMLStreamException {
        String value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
                return text(type, style, value);
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("v")) {
                value = value();
            } else if (event == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("is")) {
                value = SharedTexts.text(xml, "is", limits.cell());
            }
        }
        return "";
    }

    private String value() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext() && xml.next() != XMLStreamReader.END_ELEMENT) {
            int room = limits.cell() + 1 - text.length();
            if (xml.isCharacters() && room > 0) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
            }
        }
        return text.toString();
    }

    private String text(String type, String style, String value) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> shared(value);
            case "b" -> value.equals("1") ? "true" : "false";
            case "n" -> isDate(style) ? CellNumber.date(value, since1904) : CellNumber.number(value);
            default -> value;
        };
    }

    private String shared(String index) {
        try {
            return shared.get(Integer.parseInt(index));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw Workbook.broken();
        }
    }

    private boolean isDate(String style) {
        try {
            return style != null && dates.get(Integer.parseInt(style));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
