package org.mortise.sales.leads;

import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Validation;
import org.mortise.api.records.Write;
import org.osgi.service.component.annotations.Component;

/** A lead becomes converted by being converted, and stays it. Leads that were converted elsewhere may be brought in as they are. */
@Component(property = "mortise.type=lead")
public final class LeadRules implements RecordValidator {

    @Override
    public void validate(Validation validation) {
        if (validation.kind() != Write.Kind.UPDATE || !validation.changes("status")) {
            return;
        }
        boolean converted = validation.value("convertedAt") != null;
        boolean saysSo = LeadStatus.CONVERTED.equals(validation.value("status"));
        if (saysSo && !converted) {
            validation.reject(
                    "status", "A lead becomes Converted by its conversion: POST to its address followed by /convert.");
        }
        if (!saysSo && converted) {
            validation.reject("status", "The lead was converted; it stays Converted.");
        }
    }
}
