package org.mortise.core.security;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.security.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes and revokes API keys for the two resources that do so. */
@Component(service = KeyMaker.class)
public final class KeyMaker {

    private final ApiKeys keys;
    private final KeyRoles roles;
    private final SecurityAudit audit;

    @Activate
    public KeyMaker(@Reference ApiKeys keys, @Reference KeyRoles roles, @Reference SecurityAudit audit) {
        this.keys = keys;
        this.roles = roles;
        this.audit = audit;
    }

    /** @param user whose key it will be; null for that of the caller */
    Response make(Caller by, String name, UUID user, String role, String expiresAt) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(made(by, name, user, uuid("role", role), expiresAt))
                .build();
    }

    /** The same without REST. */
    KeyView made(Caller by, String name, UUID user, UUID role, String expiresAt) {
        Instant end = end(expiresAt);
        if (user == null) {
            roles.requireOwn(by, role);
        } else {
            roles.require(user, role);
        }
        ApiKeys.Made made = keys.make(name, user == null ? by.userId() : user, role, end, by.name());
        audit.tell(
                "api-key-made",
                "api-key",
                made.key().id(),
                Map.of("name", name, "user", made.key().username(), "role", role.toString()));
        return KeyView.of(made.key(), made.token());
    }

    void revoke(ApiKeys.Key key) {
        keys.revoke(key.id());
        audit.tell("api-key-revoked", "api-key", key.id(), Map.of("name", key.name(), "user", key.username()));
    }

    static UUID uuid(String field, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(field, "must be the id of a " + field);
        }
    }

    private static Instant end(String expiresAt) {
        if (expiresAt == null) {
            return null;
        }
        try {
            Instant end = Instant.parse(expiresAt);
            if (end.isAfter(Instant.now()) && end.isBefore(Instant.parse("9999-01-01T00:00:00Z"))) {
                return end;
            }
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid("expiresAt", "must be a time such as 2030-12-31T00:00:00Z");
        }
        throw ProblemException.invalid("expiresAt", "must be in the future");
    }
}
