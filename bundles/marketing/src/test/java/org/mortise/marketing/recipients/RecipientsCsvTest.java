package org.mortise.marketing.recipients;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;

public class RecipientsCsvTest {

    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Test
    public void quotesAreDoubledAndFormulasAreText() {
        String csv = RecipientsCsv.of(
                List.of(new Recipient(Reference.to("lead", ID), "=HYPERLINK(\"x\")", "+49 (30) 12-3")));
        assertEquals(
                "\"type\",\"id\",\"name\",\"address\"\r\n\"lead\",\"" + ID
                        + "\",\"'=HYPERLINK(\"\"x\"\")\",\"+49 (30) 12-3\"\r\n",
                csv);
    }

    @Test
    public void whoOptedOutOfTheMainAddressGetsNothingAtAnother() {
        RecordData person = new RecordData(
                "contact",
                ID,
                1,
                Map.of(
                        "emailAddresses",
                        List.of(
                                Map.of("address", "main@x.example", "primary", true, "optOut", true),
                                Map.of("address", "other@x.example"))));
        assertNull(Addressing.of(person, Channel.EMAIL).address());
        assertEquals(Addressing.OPTED_OUT, Addressing.of(person, Channel.EMAIL).reason());
    }

    @Test
    public void anotherAddressServesWhenTheMainOneIsInvalid() {
        RecordData person = new RecordData(
                "contact",
                ID,
                1,
                Map.of(
                        "emailAddresses",
                        List.of(
                                Map.of("address", "main@x.example", "primary", true, "invalid", true),
                                Map.of("address", "other@x.example"))));
        assertEquals("other@x.example", Addressing.of(person, Channel.EMAIL).address());
    }
}
