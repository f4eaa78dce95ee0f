package org.mortise.sales.leads;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.mortise.api.customers.Customers;
import org.mortise.api.customers.NewAccount;
import org.mortise.api.customers.NewContact;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;
import org.mortise.api.sales.LeadConversionRequest;

/** The account and the contact that a lead becomes, or that it turns out to be already. */
final class LeadCustomers {

    private final Customers customers;

    LeadCustomers(Customers customers) {
        this.customers = customers;
    }

    /** Null when the lead names no company. */
    Reference account(RecordData lead, LeadConversionRequest request) {
        if (request.account() != null) {
            return existing("account", request.account(), customers::account);
        }
        String name = request.accountName() != null ? request.accountName() : lead.text("accountName");
        if (name == null || name.isBlank()) {
            return null;
        }
        List<Reference> namesakes = customers.accountsNamed(name);
        if (namesakes.size() > 1) {
            throw ProblemException.invalid(
                    "account", namesakes.size() + " accounts are named \"" + name.strip() + "\"; choose one of them.");
        }
        return namesakes.isEmpty() ? create(name, lead, request) : namesakes.get(0);
    }

    Reference contact(RecordData lead, LeadConversionRequest request, Reference account) {
        if (request.contact() != null) {
            return existing("contact", request.contact(), customers::contact);
        }
        NewContact contact = NewContact.named(lead.text("lastName"))
                .with("salutation", lead.text("salutation"))
                .firstName(lead.text("firstName"))
                .title(lead.text("title"))
                .account(account == null ? null : account.id())
                .emailAddress(lead.text("emailAddress"))
                .phoneNumber(lead.text("phoneNumber"))
                .leadSource(lead.text("source"))
                .owner(Parts.owner(lead, request))
                .with("teams", Parts.teams(lead));
        return Parts.in("contact", () -> customers.createContact(contact));
    }

    private Reference create(String name, RecordData lead, LeadConversionRequest request) {
        NewAccount account = NewAccount.named(name.strip())
                .website(lead.text("website"))
                .industry(lead.text("industry"))
                .owner(Parts.owner(lead, request))
                .with("teams", Parts.teams(lead));
        return Parts.in("account", () -> customers.createAccount(account));
    }

    /** What the request names and is not there is the request's fault; a 404 would mean the lead. */
    private static Reference existing(String field, UUID id, Function<UUID, Reference> read) {
        try {
            return read.apply(id);
        } catch (ProblemException e) {
            if (e.type() == ProblemType.NOT_FOUND) {
                throw ProblemException.invalid(field, e.detail());
            }
            throw e;
        }
    }
}
