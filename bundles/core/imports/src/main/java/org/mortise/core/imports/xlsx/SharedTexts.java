package org.mortise.core.imports.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mortise.core.imports.csv.UnreadableFile;

/** The texts that cells point to by number. Held in memory, therefore bounded. */
final class SharedTexts {

    private static final long MAX_CHARACTERS = 40_000_000;

    private SharedTexts() {}

    /** @param maxText characters of one text; of a longer one only the beginning is kept, one character more than allowed */
    static List<String> read(Workbook workbook, int maxText) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        XMLStreamReader xml = workbook.part("xl/sharedStrings.xml");
        if (xml == null) {
            return texts;
        }
        long characters = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                String text = text(xml, "si", maxText);
                // An empty text costs memory too.
                characters += 16 + text.length();
                if (characters > MAX_CHARACTERS) {
                    throw UnreadableFile.because(
                            "texts", "The workbook has too many different texts; save it as CSV UTF-8.");
                }
                texts.add(text);
            }
        }
        return texts;
    }

    /** The text of all {@code t} up to the end of the element, without those that tell how to pronounce it. */
    static String text(XMLStreamReader xml, String element, int maxText) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean phonetic = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    phonetic |= xml.getLocalName().equals("rPh");
                    inText = xml.getLocalName().equals("t");
                }
                case XMLStreamReader.END_ELEMENT -> {
                    if (xml.getLocalName().equals(element)) {
                        return text.toString();
                    }
                    phonetic &= !xml.getLocalName().equals("rPh");
                    inText = false;
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    int room = maxText + 1 - text.length();
                    if (inText && !phonetic && room > 0) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
                    }
                }
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
        return text.toString();
    }
}
