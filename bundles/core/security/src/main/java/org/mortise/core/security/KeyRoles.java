package org.mortise.core.security;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Which role an API key may have: one that there is, and for the own key of a user one that the user has. */
@Component(service = KeyRoles.class)
public final class KeyRoles {

    private static final String FIELD = "role";

    /** What users have who were given no role. */
    private static final UUID STANDARD = UUID.fromString("00000000-0000-7000-8000-000000000002");

    private final Callers callers;

    /** The record engine starts later than we do, and nobody makes keys before it. */
    @org.osgi.service.component.annotations.Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC)
    volatile Records records;

    @Activate
    public KeyRoles(@org.osgi.service.component.annotations.Reference Callers callers) {
        this.callers = callers;
    }

    /** @param user whose key it will be; INVALID when there is no such user or role */
    void require(UUID user, UUID role) {
        callers.as(Caller.SYSTEM, () -> {
            if (records.find("user", List.of(user)).isEmpty()) {
                throw ProblemException.invalid("user", "there is no such user");
            }
            requireThere(role);
            return null;
        });
    }

    /** The same for a key that users make for themselves. */
    void requireOwn(Caller user, UUID role) {
        callers.as(Caller.SYSTEM, () -> {
            requireThere(role);
            if (!user.administrator() && !rolesOf(user.userId()).contains(role)) {
                throw ProblemException.invalid(FIELD, "is none of your roles");
            }
            return null;
        });
    }

    /** The user's role of that name or id, whether he may read roles or not; INVALID when it is none of his. */
    UUID ownRole(Caller user, String nameOrId) {
        return callers.as(Caller.SYSTEM, () -> records.find("role", rolesOf(user.userId())).stream())
                .filter(role -> nameOrId.equalsIgnoreCase(role.text("name"))
                        || nameOrId.equals(role.id().toString()))
                .map(RecordData::id)
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(FIELD, "is none of your roles"));
    }

    private void requireThere(UUID role) {
        try {
            if (!records.find("role", List.of(role)).isEmpty()) {
                return;
            }
        } catch (ProblemException e) {
            if (e.type() != ProblemType.NOT_FOUND) {
                throw e;
            }
        }
        throw ProblemException.invalid(FIELD, "there is no such role");
    }

    private Set<UUID> rolesOf(UUID user) {
        Set<UUID> roles = new HashSet<>();
        if (records.get("user", user).get("roles") instanceof List<?> list) {
            list.forEach(each -> roles.add(((Reference) each).id()));
        }
        return roles.isEmpty() ? Set.of(STANDARD) : roles;
    }
}
