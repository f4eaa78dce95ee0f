package org.mortise.api.security;

import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * In whose name something happens.
 *
 * @param userId null for the platform itself
 * @param name the user name, or {@code system}
 * @param administrator whether the caller may administer the installation
 * @param origin through what the caller acts, for the audit: {@code rest}, {@code console}, {@code import:<id>},
 *     {@code plugin:<id>}, {@code system}
 * @param roleIds the roles that the caller is narrowed to, for example of an API key; empty for all of the user's
 */
@ProviderType
public record Caller(UUID userId, String name, boolean administrator, String origin, Set<UUID> roleIds) {

    public Caller {
        roleIds = Set.copyOf(roleIds);
    }

    /** With all roles of the user. */
    public Caller(UUID userId, String name, boolean administrator, String origin) {
        this(userId, name, administrator, origin, Set.of());
    }

    /** The platform itself: migrations, demo data, first start. */
    public static final Caller SYSTEM = new Caller(null, "system", true, "system");

    /** Has signed in, and may do nothing but set up the second factor that a role demands: {@link #enrolling()}. */
    public static final String ENROLMENT = "enrolment";

    /** No role has it, so nothing is allowed. */
    private static final UUID NO_ROLE = new UUID(0, 0);

    /** The same user, who has to set up a second factor before anything else is allowed. */
    public Caller enrolling() {
        return new Caller(userId, name, false, ENROLMENT, Set.of(NO_ROLE));
    }

    public Caller through(String newOrigin) {
        return new Caller(userId, name, administrator, newOrigin, roleIds);
    }

    /** Narrowed to these roles, and no administrator: what an administrator may do, no role gives. */
    public Caller narrowedTo(Set<UUID> roles) {
        return new Caller(userId, name, false, origin, roles);
    }
}
