package org.mortise.testkit;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.mortise.api.privacy.LegalHold;
import org.mortise.api.records.RecordData;

/** The contract, kept by a hold on what is in dispute. */
public class KeptLegalHoldTest extends LegalHoldContract {

    @Override
    protected LegalHold hold(MemoryRecords records) {
        return (type, ids) -> {
            Map<UUID, String> held = new TreeMap<>();
            if (type.equals("order")) {
                records.find(type, ids).stream()
                        .filter(order -> "Disputed".equals(order.text("state")))
                        .forEach(order -> held.put(order.id(), "The order is in dispute."));
            }
            return held;
        };
    }

    @Override
    protected RecordData held(MemoryRecords records) {
        return records.get("order", records.put("order", Map.of("state", "Disputed")));
    }
}
