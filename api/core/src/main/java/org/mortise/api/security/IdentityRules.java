package org.mortise.api.security;

import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How somebody whom another system recognised becomes a user of ours.
 *
 * @param match by what a user who is not linked yet is found, once; afterwards issuer and subject count alone
 * @param create whether a user is made when none is found
 * @param administratorsGroup members are administrators, others are not; null to leave that to us
 */
@ProviderType
public record IdentityRules(Match match, boolean create, String administratorsGroup) {

    public IdentityRules {
        Objects.requireNonNull(match, "match");
    }

    /** By what an existing user is found. */
    public enum Match {
        /** Not at all: only users who are linked, or made. */
        NONE,
        /** The user name. Right only when the other system is trusted with all of them. */
        USERNAME,
        /** The e-mail address, which the other system has verified. */
        EMAIL
    }
}
