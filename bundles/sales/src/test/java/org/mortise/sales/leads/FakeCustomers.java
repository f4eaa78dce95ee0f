package org.mortise.sales.leads;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.customers.Customers;
import org.mortise.api.customers.NewAccount;
import org.mortise.api.customers.NewContact;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Write;
import org.mortise.sales.FakeRecords;

/** Customers beside the other records. */
final class FakeCustomers implements Customers {

    private final FakeRecords records;

    FakeCustomers(FakeRecords records) {
        this.records = records;
    }

    @Override
    public Reference createAccount(NewAccount account) {
        return named(records.write(Write.create("account", account.values())), "name");
    }

    @Override
    public Reference createContact(NewContact contact) {
        return named(records.write(Write.create("contact", contact.values())), "lastName");
    }

    @Override
    public Reference account(UUID id) {
        return named(records.get("account", id), "name");
    }

    @Override
    public Reference contact(UUID id) {
        return named(records.get("contact", id), "lastName");
    }

    @Override
    public List<Reference> accountsNamed(String name) {
        return records.all("account").stream()
                .filter(account -> account.text("name").equals(name))
                .map(account -> named(account, "name"))
                .toList();
    }

    @Override
    public Map<UUID, String> accountNames(Collection<UUID> ids) {
        return records.names("account", ids);
    }

    @Override
    public Map<UUID, String> contactNames(Collection<UUID> ids) {
        return records.names("contact", ids);
    }

    private static Reference named(RecordData record, String field) {
        return new Reference(record.type(), record.id(), record.text(field));
    }
}
