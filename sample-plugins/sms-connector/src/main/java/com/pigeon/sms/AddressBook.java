package com.pigeon.sms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.mortise.api.imports.ImportFile;
import org.mortise.api.imports.ImportRows;
import org.mortise.api.imports.Importer;
import org.osgi.service.component.annotations.Component;

/** Reads the address book of a phone: vCards of the versions 3 and 4, one after the other in one file, a row for each. */
@Component(property = {"mortise.importer=sms-connector.vcard", "mortise.extension=vcf"})
public final class AddressBook implements Importer {

    private static final String BEGIN = "BEGIN:VCARD";

    @Override
    public boolean recognizes(ImportFile file) {
        String start = new String(file.start(), StandardCharsets.UTF_8);
        return start.stripLeading().regionMatches(true, 0, BEGIN, 0, BEGIN.length())
                || start.regionMatches(true, 0, "\uFEFF" + BEGIN, 0, BEGIN.length() + 1);
    }

    @Override
    public void read(ImportFile file, ImportRows rows) throws IOException {
        rows.columns(VCard.COLUMNS);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            UnfoldedLines lines = new UnfoldedLines(reader);
            VCard card = null;
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (line.strip().equalsIgnoreCase(BEGIN)) {
                    card = new VCard();
                } else if (card != null && line.strip().equalsIgnoreCase("END:VCARD")) {
                    rows.row(card.cells());
                    card = null;
                } else if (card != null) {
                    card.add(line);
                }
            }
            if (card != null) {
                throw new IOException("the last card has no end");
            }
        }
    }
}
