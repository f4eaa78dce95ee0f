package org.mortise.marketing;

import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Validation;
import org.osgi.service.component.annotations.Component;

/** A member is one person. */
@Component(property = "mortise.type=targetListMember")
public final class TargetListMemberValidator implements RecordValidator {

    @Override
    public void validate(Validation validation) {
        boolean contact = validation.value("contact") != null;
        boolean lead = validation.value("lead") != null;
        if (!contact && !lead) {
            validation.reject("contact", "Give a contact or a lead.");
        } else if (contact && lead) {
            validation.reject("lead", "A member is either a contact or a lead; make two members of them.");
        }
    }
}
