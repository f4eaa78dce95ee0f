package com.acorn.loyalty;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.events.EventSubscriber;
import org.mortise.testkit.EventSubscriberContract;
import org.mortise.testkit.MemoryRecords;

public class AccountTiersContractTest extends EventSubscriberContract {

    @Override
    protected EventSubscriber subscriber(MemoryRecords records) {
        return new AccountTiers(records, records);
    }

    @Override
    protected String type() {
        return LoyaltyCards.TYPE;
    }

    @Override
    protected Map<String, Object> changes() {
        Map<String, String> account =
                Map.of("type", "account", "id", UUID.randomUUID().toString());
        return Map.of("account", Arrays.asList(null, account));
    }
}
