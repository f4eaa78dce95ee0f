package com.pigeon.sms;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.Test;
import org.mortise.api.imports.ImportFile;
import org.mortise.api.imports.Importer;
import org.mortise.testkit.ImporterContract;
import org.mortise.testkit.MemoryImportFile;
import org.mortise.testkit.MemoryImportRows;

public class AddressBookTest extends ImporterContract {

    private static final String BOOK = String.join(
            "\r\n",
            "BEGIN:VCARD",
            "VERSION:3.0",
            "N:M\u00fcller;Zo\u00eb;;Dr.;",
            "FN:Dr. Zo\u00eb M\u00fcller",
            "item1.TEL;TYPE=\"a:b\",cell:+49 170 1",
            "TEL:+49 170 2",
            "EMAIL;TYPE=work:zoe@example.com",
            "ADR;TYPE=home:;;Main Street 1\\, left;Ber",
            " lin;;10115;Germany",
            "NOTE:two\\nlines",
            "END:VCARD",
            "BEGIN:VCARD",
            "VERSION:4.0",
            "FN:Acme Hotline",
            "TEL;VALUE=uri:tel:+44-1",
            "END:VCARD",
            "");

    @Override
    protected Importer importer() {
        return new AddressBook();
    }

    @Override
    protected ImportFile example() {
        return file(BOOK);
    }

    @Test
    public void cardsBecomeRows() throws IOException {
        MemoryImportRows rows = new MemoryImportRows();
        importer().read(example(), rows);
        assertEquals(
                "[{First name=Zo\u00eb, Last name=M\u00fcller, Title=, Organisation=, Email address=zoe@example.com, "
                        + "Phone number=+49 170 1, Street=Main Street 1, left, City=Berlin, Postal code=10115, Country=Germany, "
                        + "Note=two\nlines}, {First name=, Last name=Acme Hotline, Title=, Organisation=, Email address=, "
                        + "Phone number=+44-1, Street=, City=, Postal code=, Country=, Note=}]",
                rows.rows().toString());
    }

    @Test
    public void aCardWithoutAnEndIsDamage() {
        ImportFile cut = file("BEGIN:VCARD\nFN:x\n");
        assertThrows(IOException.class, () -> importer().read(cut, new MemoryImportRows()));
    }

    private static ImportFile file(String content) {
        return new MemoryImportFile("contacts.vcf", content.getBytes(StandardCharsets.UTF_8));
    }
}
