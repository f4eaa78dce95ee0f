package org.mortise.marketing;

import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Validation;
import org.osgi.service.component.annotations.Component;

/** A list that nothing would ever fill is refused rather than taken. */
@Component(property = "mortise.type=targetList")
public final class TargetListValidator implements RecordValidator {

    @Override
    public void validate(Validation validation) {
        if ("dynamic".equals(validation.value("type"))) {
            validation.reject("type", "Dynamic target lists are not there yet; use a static one and add its members.");
        }
    }
}
