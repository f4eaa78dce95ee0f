package org.mortise.sales.leads;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.sales.LeadConversionRequest;

public class ConvertLeadBodyTest {

    private static final UUID ID = UUID.fromString("018f3a54-7c00-7000-8000-0000000000aa");

    @Test
    public void aReferenceIsAnIdOrAnObjectWithIt() throws Exception {
        LeadConversionRequest request =
                read("{\"account\":\"" + ID + "\",\"contact\":{\"id\":\"" + ID + "\",\"name\":\"Ada\"}}");

        assertEquals(ID, request.account());
        assertEquals(ID, request.contact());
    }

    @Test
    public void anythingElseIsRefusedWhileItIsRead() {
        assertThrows(JsonMappingException.class, () -> read("{\"account\":\"Acorn\"}"));
        assertThrows(JsonMappingException.class, () -> read("{\"account\":{\"name\":\"Acorn\"}}"));
        assertThrows(JsonMappingException.class, () -> read("{\"account\":7}"));
    }

    @Test
    public void moneyIsReadAndAnOpportunityIsTheRule() throws Exception {
        LeadConversionRequest request = read("{\"amount\":{\"amount\":\"12.50\",\"currency\":\"EUR\"}}");

        assertEquals("12.50", request.amount().amount().toPlainString());
        assertTrue(request.createOpportunity());
    }

    private static LeadConversionRequest read(String json) throws Exception {
        return new ObjectMapper().readValue(json, ConvertLeadBody.class).request(ID);
    }
}
