package org.mortise.sales.leads;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.records.Money;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Write;
import org.mortise.api.sales.LeadConversionRequest;

/** The opportunity that a lead becomes. */
final class LeadOpportunity {

    private final Records records;

    LeadOpportunity(Records records) {
        this.records = records;
    }

    Reference create(RecordData lead, LeadConversionRequest request, Reference account, Reference contact) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name(request, account, contact));
        put(values, "account", account);
        put(values, "contacts", List.of(Map.of("contact", contact, "primary", true)));
        put(values, "amount", amount(lead, request));
        put(values, "closeDate", request.closeDate());
        put(values, "stage", request.stage());
        put(values, "pipeline", reference("pipeline", request.pipeline()));
        put(values, "leadSource", lead.text("source"));
        put(values, "campaign", lead.reference("campaign"));
        put(values, "owner", reference("user", Parts.owner(lead, request)));
        put(values, "teams", Parts.teams(lead));
        RecordData made = Parts.in("opportunity", () -> records.write(Write.create("opportunity", values)));
        return new Reference("opportunity", made.id(), made.text("name"));
    }

    private static String name(LeadConversionRequest request, Reference account, Reference contact) {
        if (request.opportunityName() != null && !request.opportunityName().isBlank()) {
            return request.opportunityName();
        }
        return account != null ? account.name() : contact.name();
    }

    private static Money amount(RecordData lead, LeadConversionRequest request) {
        return request.amount() != null ? request.amount() : lead.money("opportunityAmount");
    }

    private static Reference reference(String type, UUID id) {
        return id == null ? null : Reference.to(type, id);
    }

    private static void put(Map<String, Object> values, String field, Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
