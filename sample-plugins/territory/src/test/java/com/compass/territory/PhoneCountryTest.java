package com.compass.territory;

import static org.junit.Assert.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;
import org.mortise.api.scores.Classifier;
import org.mortise.testkit.ClassifierContract;
import org.mortise.testkit.MemoryRecords;

public class PhoneCountryTest extends ClassifierContract {

    @Override
    protected Classifier classifier(MemoryRecords records) {
        return new PhoneCountry(records);
    }

    @Override
    protected RecordData example(MemoryRecords records) {
        records.put(Territories.TYPE, Map.of("name", "Alps", "countries", "AT,CH"));
        return records.get("account", records.put("account", Map.of("phoneNumber", "0041 44 1234")));
    }

    @Override
    protected boolean possible(Object value) {
        return value instanceof Reference reference && reference.type().equals(Territories.TYPE);
    }

    @Test
    public void numbersBeginWithTheCodeOfTheCountry() {
        assertEquals(Optional.of("DE"), PhoneCountry.country("+49 (30) 1234"));
        assertEquals(Optional.of("SE"), PhoneCountry.country("0046-8-1"));
        assertEquals(Optional.empty(), PhoneCountry.country("030 1234"));
        assertEquals(Optional.empty(), PhoneCountry.country("+1 555"));
        assertEquals(Optional.empty(), PhoneCountry.country(""));
    }
}
