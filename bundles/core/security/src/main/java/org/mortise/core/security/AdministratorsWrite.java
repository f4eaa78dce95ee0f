package org.mortise.core.security;

import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Validation;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Users and teams decide who may do what: administrators alone write them, and the platform itself. */
@Component(property = {"mortise.type=user", "mortise.type=team"})
public final class AdministratorsWrite implements RecordValidator {

    private final Callers callers;

    @Activate
    public AdministratorsWrite(@Reference Callers callers) {
        this.callers = callers;
    }

    @Override
    public void validate(Validation validation) {
        callers.requireAdministrator();
    }
}
