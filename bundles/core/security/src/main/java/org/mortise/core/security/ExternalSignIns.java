package org.mortise.core.security;

import java.util.Map;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.Authentication.Session;
import org.mortise.api.security.Caller;
import org.mortise.api.security.ExternalIdentity;
import org.mortise.api.security.ExternalSignIn;
import org.mortise.api.security.IdentityRules;
import org.mortise.core.security.roles.RolePermissions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link ExternalSignIn}: the second factor is the matter of the other system, which has to tell of it where a role demands one. */
@Component
public final class ExternalSignIns implements ExternalSignIn {

    private final Identities identities;
    private final Sessions sessions;
    private final SignInGuard guard;
    private final SecurityAudit audit;
    private final RolePermissions roles;

    @Activate
    public ExternalSignIns(
            @Reference Identities identities,
            @Reference Sessions sessions,
            @Reference SignInGuard guard,
            @Reference SecurityAudit audit,
            @Reference RolePermissions roles,
            @Reference FirstStart afterFirstStart) {
        this.identities = identities;
        this.sessions = sessions;
        this.guard = guard;
        this.audit = audit;
        this.roles = roles;
    }

    @Override
    public Session signIn(ExternalIdentity identity, IdentityRules rules, String address, String client) {
        Map<String, String> details = Map.of("issuer", identity.issuer(), "subject", identity.subject());
        Account user = identities.find(identity, rules).orElseThrow(() -> {
            audit.tell(new AuditEvent("sign-in-failed", null, identity.username(), address, null, null, details));
            return ProblemException.of(
                    ProblemType.UNAUTHENTICATED, "unknown-identity", "You have no account here, or it is closed.");
        });
        if (!identity.secondFactor() && roles.demandSecondFactor(caller(user))) {
            audit.tell(new AuditEvent("sign-in-failed", user.id(), user.username(), address, null, null, details));
            throw ProblemException.of(
                    ProblemType.FORBIDDEN,
                    "second-factor-required",
                    "Your role demands a second factor, and your identity provider did not tell that it asked for one.");
        }
        guard.remember(user.id(), address);
        audit.tell(new AuditEvent(
                "sign-in",
                user.id(),
                user.username(),
                address,
                "user",
                user.id().toString(),
                details));
        return sessions.open(
                user.id(), new Sessions.Origin(identity.issuer(), address, client, identity.secondFactor()));
    }

    private static Caller caller(Account user) {
        return new Caller(user.id(), user.username(), user.administrator(), "rest");
    }
}
