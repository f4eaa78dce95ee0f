package org.mortise.customers;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.customers.NewAccount;
import org.mortise.api.customers.NewContact;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;

public class RecordCustomersTest {

    private final FakeRecords records = new FakeRecords();
    private final RecordCustomers customers = new RecordCustomers(records);

    @Test
    public void aNewContactHasItsAccountAndAddressAsPrimary() {
        UUID account = customers.createAccount(NewAccount.named("Acorn")).id();

        Reference contact = customers.createContact(NewContact.named("Byron")
                .account(account)
                .emailAddress("ada@example.com")
                .phoneNumber(null));

        assertEquals("Byron", contact.name());
        RecordData made = records.get("contact", contact.id());
        assertEquals(
                List.of(Map.of("account", Reference.to("account", account), "primary", true)), made.list("accounts"));
        assertEquals(
                List.of(Map.of("address", "ada@example.com", "type", "Work", "primary", true)),
                made.list("emailAddresses"));
        assertEquals(List.of(), made.list("phoneNumbers"));
    }

    @Test
    public void accountsAreFoundByTheirWholeName() {
        Reference acorn = customers.createAccount(NewAccount.named("Acorn"));
        customers.createAccount(NewAccount.named("Acorn Holding"));

        assertEquals(List.of(acorn), customers.accountsNamed(" acorn "));
    }

    @Test
    public void quotesInANameDoNotEndTheFilter() {
        customers.accountsNamed("The \"Inn\" \\ Co");

        assertEquals(
                "name==\"The \\\"Inn\\\" \\\\ Co*\"", records.queries.get(0).filter());
    }
}
