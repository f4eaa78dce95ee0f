package org.mortise.marketing;

import java.time.LocalDate;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Validation;
import org.osgi.service.component.annotations.Component;

/** A campaign does not end before it starts. Counters are left alone: trackers report late and in any order. */
@Component(property = "mortise.type=campaign")
public final class CampaignValidator implements RecordValidator {

    @Override
    public void validate(Validation validation) {
        LocalDate start = (LocalDate) validation.value("startDate");
        LocalDate end = (LocalDate) validation.value("endDate");
        if (start != null && end != null && end.isBefore(start)) {
            validation.reject("endDate", "The campaign would end before it starts on " + start + ".");
        }
    }
}
