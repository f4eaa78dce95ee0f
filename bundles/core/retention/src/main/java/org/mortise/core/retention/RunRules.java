package org.mortise.core.retention;

import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Validation;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What rules did is written by the platform alone. */
@Component(property = "mortise.type=" + Names.RUN)
public final class RunRules implements RecordValidator {

    private final Callers callers;

    @Activate
    public RunRules(@Reference Callers callers) {
        this.callers = callers;
    }

    @Override
    public void validate(Validation run) {
        if (callers.current().userId() != null) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN, "Runs of retention rules are written by the platform alone.");
        }
    }
}
