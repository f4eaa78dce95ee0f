package org.mortise.core.security;

import java.util.UUID;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tokens by which users set a new password, for the console; administrators make them. */
@Component(service = ResetAdministration.class)
public final class ResetAdministration {

    private final Callers callers;
    private final PasswordChange change;

    @Activate
    public ResetAdministration(@Reference Callers callers, @Reference PasswordChange change) {
        this.callers = callers;
        this.change = change;
    }

    public PasswordResets.Reset make(UUID user) {
        callers.requireAdministrator();
        return change.reset(user);
    }
}
