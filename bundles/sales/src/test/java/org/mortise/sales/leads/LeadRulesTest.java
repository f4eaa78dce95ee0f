package org.mortise.sales.leads;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.RecordData;
import org.mortise.sales.FakeWrite;

public class LeadRulesTest {

    private static final RecordData OPEN = lead(Map.of("status", "New"));
    private static final RecordData CONVERTED = lead(Map.of("status", "Converted", "convertedAt", Instant.EPOCH));

    @Test
    public void aLeadBecomesConvertedByItsConversionOnly() {
        assertEquals(List.of("status"), validated(FakeWrite.update(OPEN, Map.of("status", "Converted"))));
        assertEquals(
                List.of(),
                validated(FakeWrite.update(OPEN, Map.of("status", "Converted", "convertedAt", Instant.EPOCH))));
    }

    @Test
    public void aConvertedLeadStaysConverted() {
        assertEquals(List.of("status"), validated(FakeWrite.update(CONVERTED, Map.of("status", "New"))));
        assertEquals(List.of(), validated(FakeWrite.update(CONVERTED, Map.of("title", "Captain"))));
    }

    @Test
    public void leadsThatWereConvertedElsewhereAreBroughtInAsTheyAre() {
        assertEquals(List.of(), validated(FakeWrite.creation(Map.of("status", "Converted"))));
    }

    private static List<String> validated(FakeWrite write) {
        new LeadRules().validate(write);
        return write.rejected;
    }

    private static RecordData lead(Map<String, Object> values) {
        return new RecordData("lead", UUID.randomUUID(), 1, values);
    }
}
