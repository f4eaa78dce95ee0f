package org.mortise.sales.leads;

import java.time.LocalDate;
import java.util.UUID;
import javax.validation.constraints.Size;
import org.mortise.api.records.Money;
import org.mortise.api.sales.LeadConversionRequest;

/** The body of a conversion; everything in it may be left out. */
public record ConvertLeadBody(
        ReferenceInput account,
        @Size(min = 1, max = 255) String accountName,
        ReferenceInput contact,
        Boolean createOpportunity,
        @Size(min = 1, max = 255) String opportunityName,
        Money amount,
        LocalDate closeDate,
        @Size(min = 1, max = 100) String stage,
        ReferenceInput pipeline,
        ReferenceInput owner) {

    LeadConversionRequest request(UUID lead) {
        return LeadConversionRequest.of(lead)
                .account(ReferenceInput.id(account))
                .accountName(accountName)
                .contact(ReferenceInput.id(contact))
                .createOpportunity(!Boolean.FALSE.equals(createOpportunity))
                .opportunityName(opportunityName)
                .amount(amount)
                .closeDate(closeDate)
                .stage(stage)
                .pipeline(ReferenceInput.id(pipeline))
                .owner(ReferenceInput.id(owner));
    }
}
