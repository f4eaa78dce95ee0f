package com.pigeon.sms;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.automation.AutomationAction;
import org.mortise.api.automation.AutomationRequest;
import org.mortise.api.parameters.Parameters;
import org.mortise.api.records.RecordData;
import org.mortise.testkit.AutomationActionContract;
import org.mortise.testkit.MemoryRecords;

public class SendMessageTest extends AutomationActionContract {

    @Override
    protected AutomationAction action(MemoryRecords records) {
        return new SendMessage(records);
    }

    @Override
    protected RecordData example(MemoryRecords records) {
        return records.get(
                "contact", records.put("contact", Map.of("phoneNumbers", List.of(Map.of("number", "+49 170 1")))));
    }

    @Override
    protected Map<String, ?> said() {
        return Map.of("text", "Hello");
    }

    @Test
    public void aMessageIsQueued() {
        MemoryRecords records = new MemoryRecords();
        AutomationAction action = action(records);
        RecordData contact = example(records);
        action.run(new AutomationRequest(contact, Parameters.of(action.parameters(), said(), "")));
        Map<String, Object> message = records.writes().get(0).values();
        assertEquals("+49 170 1", message.get("recipient"));
        assertEquals("Hello", message.get("text"));
        assertEquals(contact.reference(), message.get("contact"));
    }
}
