package org.mortise.customers.demo;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.Test;
import org.mortise.api.records.DemoRequest;
import org.mortise.api.records.RecordData;
import org.mortise.customers.FakeRecords;

public class CustomersDemoTest {

    @Test
    public void namesAreDifferentAndAddressesLeadNowhere() {
        List<RecordData> accounts = fill(new FakeRecords(), 3).all("account");

        assertEquals(180, accounts.size());
        assertEquals(
                180,
                accounts.stream()
                        .map(account -> account.text("name"))
                        .distinct()
                        .count());
        assertTrue(accounts.stream()
                .allMatch(account -> account.text("website").endsWith(".example.com")
                        && account.text("emailAddress").endsWith(".example.com")));
    }

    @Test
    public void twoFillingsAreAlike() {
        assertEquals(lastNames(fill(new FakeRecords(), 1)), lastNames(fill(new FakeRecords(), 1)));
    }

    @Test
    public void aSecondCallChangesNothing() {
        FakeRecords records = fill(new FakeRecords(), 1);

        fill(records, 1);

        assertEquals(60, records.all("account").size());
        assertEquals(150, records.all("contact").size());
    }

    private static FakeRecords fill(FakeRecords records, double size) {
        new CustomersDemo().fill(new DemoRequest(records, new Random(7), LocalDate.parse("2026-05-04"), size));
        return records;
    }

    private static List<String> lastNames(FakeRecords records) {
        return records.all("contact").stream()
                .map(contact -> contact.text("lastName"))
                .toList();
    }
}
