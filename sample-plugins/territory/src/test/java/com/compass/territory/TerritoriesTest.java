package com.compass.territory;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.mortise.api.records.Address;

public class TerritoriesTest {

    @Test
    public void countriesStandBetweenCommas() {
        assertEquals(List.of("SE", "NO"), Territories.countries("SE,NO"));
        assertEquals(List.of(), Territories.countries(null));
    }

    @Test
    public void onlyACodeIsACountry() {
        assertEquals(Optional.of("SE"), country(" se "));
        assertEquals(Optional.empty(), country("Sweden"));
        assertEquals(Optional.empty(), country(null));
        assertEquals(Optional.empty(), Territories.country(null));
    }

    @Test
    public void accountsAreWhereTheirBillsGo() {
        assertEquals("billingAddress", Territories.addressOf("account"));
        assertEquals("address", Territories.addressOf("contact"));
    }

    private static Optional<String> country(String text) {
        return Territories.country(new Address(null, null, null, null, text));
    }
}
