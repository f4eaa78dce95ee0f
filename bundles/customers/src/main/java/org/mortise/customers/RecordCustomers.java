package org.mortise.customers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.customers.Customers;
import org.mortise.api.customers.NewAccount;
import org.mortise.api.customers.NewContact;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.records.SystemFields;
import org.mortise.api.records.Write;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** {@link Customers} over the records of the platform, which bring permissions, checks, audit and events with them. */
@Component
public final class RecordCustomers implements Customers {

    private static final int MAX_NAMESAKES = 50;
    private static final int MAX_SIMILAR = 1000;

    private final Records records;

    @Activate
    public RecordCustomers(@org.osgi.service.component.annotations.Reference Records records) {
        this.records = records;
    }

    @Override
    public Reference createAccount(NewAccount account) {
        return named(records.write(Write.create("account", account.values())));
    }

    @Override
    public Reference createContact(NewContact contact) {
        return named(records.write(Write.create("contact", contact.values())));
    }

    @Override
    public Reference account(UUID id) {
        return named(records.get("account", id));
    }

    @Override
    public Reference contact(UUID id) {
        return named(records.get("contact", id));
    }

    @Override
    public List<Reference> accountsNamed(String name) {
        String wanted = name.strip();
        // With a wildcard, since that is what makes the comparison ignore letter case; what it finds too much goes out
        // below.
        Query query = Query.of("account")
                .where("name==" + quoted(wanted + "*"))
                .sort(List.of(SystemFields.CREATED_AT))
                .limit(MAX_SIMILAR);
        return records.query(query).items().stream()
                .filter(account -> account.text("name").strip().equalsIgnoreCase(wanted))
                .map(account -> new Reference("account", account.id(), account.text("name")))
                .limit(MAX_NAMESAKES)
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

    /** As one argument of an RSQL comparison. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private Reference named(RecordData record) {
        String name = records.names(record.type(), List.of(record.id())).get(record.id());
        return new Reference(record.type(), record.id(), name);
    }
}
