package org.mortise.sales.leads;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mortise.api.consent.Consents;
import org.mortise.api.customers.Customers;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;
import org.mortise.api.sales.ConvertedLead;
import org.mortise.api.sales.LeadConversion;
import org.mortise.api.sales.LeadConversionRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Converts leads: account, contact, opportunity and the mark on the lead in one transaction over both modules' units. */
@Component
public final class LeadConverter implements LeadConversion {

    private final Records records;
    private final Transactions transactions;
    private final LeadCustomers customers;
    private final LeadOpportunity opportunities;
    private final Consents consents;
    private final InstantSource clock;

    @Activate
    public LeadConverter(
            @org.osgi.service.component.annotations.Reference Records records,
            @org.osgi.service.component.annotations.Reference Transactions transactions,
            @org.osgi.service.component.annotations.Reference Customers customers,
            @org.osgi.service.component.annotations.Reference Consents consents) {
        this(records, transactions, customers, consents, InstantSource.system());
    }

    LeadConverter(
            Records records, Transactions transactions, Customers customers, Consents consents, InstantSource clock) {
        this.consents = consents;
        this.records = records;
        this.transactions = transactions;
        this.customers = new LeadCustomers(customers);
        this.opportunities = new LeadOpportunity(records);
        this.clock = clock;
    }

    @Override
    public ConvertedLead convert(LeadConversionRequest request) {
        try {
            return transactions.required(() -> convertOnce(request));
        } catch (ProblemException e) {
            // Two conversions at the same time: the lead had another version when the slower one wanted to mark it.
            if (e.type() == ProblemType.PRECONDITION_FAILED) {
                throw alreadyConverted(e);
            }
            throw e;
        }
    }

    private ConvertedLead convertOnce(LeadConversionRequest request) {
        RecordData lead = records.get("lead", request.lead());
        requireReadable(lead);
        if (LeadStatus.CONVERTED.equals(lead.text("status"))) {
            throw alreadyConverted(null);
        }
        Reference account = customers.account(lead, request);
        Reference contact = customers.contact(lead, request, account);
        Reference opportunity =
                request.createOpportunity() ? opportunities.create(lead, request, account, contact) : null;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        records.write(Write.update("lead", lead.id(), mark(account, contact, opportunity, now))
                .expecting(lead.version())
                .byModule());
        // What the person said holds for the contact as it held for the lead.
        consents.carryOver(lead.reference(), contact);
        return new ConvertedLead(nameOf(lead), account, contact, opportunity, now);
    }

    /** Whether it was converted, and who the contact will be, has to be known to whoever converts. */
    private static void requireReadable(RecordData lead) {
        if (!lead.values().containsKey("status") || lead.text("lastName") == null) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN, "A conversion needs fields of the lead that you may not read.");
        }
    }

    private static Map<String, Object> mark(
            Reference account, Reference contact, Reference opportunity, Instant convertedAt) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("status", LeadStatus.CONVERTED);
        values.put("convertedAt", convertedAt);
        values.put("createdAccount", account);
        values.put("createdContact", contact);
        values.put("createdOpportunity", opportunity);
        return values;
    }

    private Reference nameOf(RecordData lead) {
        return new Reference(
                "lead", lead.id(), records.names("lead", List.of(lead.id())).get(lead.id()));
    }

    private static ProblemException alreadyConverted(Throwable cause) {
        return new ProblemException(
                ProblemType.CONFLICT,
                "lead-already-converted",
                "The lead was converted already, or changed by somebody else at the same time; read it again.",
                List.of(),
                cause);
    }
}
