package org.mortise.support;

import java.util.Objects;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Validation;
import org.mortise.api.records.Write;
import org.osgi.service.component.annotations.Component;

/** A case that is not closed cannot say when it was resolved. */
@Component(property = "mortise.type=case")
public final class CaseValidator implements RecordValidator {

    @Override
    public void validate(Validation validation) {
        boolean written = validation.kind() == Write.Kind.CREATE || validation.kind() == Write.Kind.UPDATE;
        if (written
                && validation.value("resolvedAt") != null
                && !Objects.equals(validation.value("status"), CasePreparer.CLOSED)) {
            validation.reject(
                    "resolvedAt", "Only a case with the status Closed can have it; leave it out or close the case.");
        }
    }
}
