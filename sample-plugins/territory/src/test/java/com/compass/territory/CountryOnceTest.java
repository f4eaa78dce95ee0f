package com.compass.territory;

import java.util.Map;
import org.mortise.api.records.RecordValidator;
import org.mortise.testkit.MemoryRecords;
import org.mortise.testkit.RecordValidatorContract;

public class CountryOnceTest extends RecordValidatorContract {

    @Override
    protected RecordValidator validator(MemoryRecords records) {
        records.put(Territories.TYPE, Map.of("name", "Nordic", "countries", "SE,NO"));
        return new CountryOnce(records);
    }

    @Override
    protected String type() {
        return Territories.TYPE;
    }

    @Override
    protected Map<String, Object> good() {
        return Map.of("name", "Alps", "countries", "AT,CH");
    }

    @Override
    protected Map<String, Object> bad() {
        return Map.of("name", "Baltic", "countries", "EE,SE");
    }
}
