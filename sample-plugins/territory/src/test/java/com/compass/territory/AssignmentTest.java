package com.compass.territory;

import java.util.Map;
import org.mortise.api.records.Address;
import org.mortise.api.records.RecordPreparer;
import org.mortise.testkit.MemoryRecords;
import org.mortise.testkit.RecordPreparerContract;

public class AssignmentTest extends RecordPreparerContract {

    @Override
    protected RecordPreparer preparer(MemoryRecords records) {
        records.put(Territories.TYPE, Map.of("name", "Nordic", "countries", "SE,NO"));
        return new Assignment(records);
    }

    @Override
    protected String type() {
        return Territories.ACCOUNT;
    }

    @Override
    protected Map<String, Object> example() {
        return Map.of("name", "Acme", "billingAddress", new Address(null, null, null, null, "SE"));
    }
}
