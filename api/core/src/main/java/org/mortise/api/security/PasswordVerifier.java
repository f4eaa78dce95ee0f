package org.mortise.api.security;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Checks user names and passwords that another system keeps, a directory for instance. Register it as an OSGi service; it is asked
 * for names whose password we do not have, after the platform's own limits on guessing.
 */
@ConsumerType
public interface PasswordVerifier {

    /**
     * Called on the thread of the request, outside of a transaction, and may wait for the other system; keep that below ten seconds.
     *
     * @return who it is; empty when the other system does not know the name, or the password is wrong; UNAVAILABLE when it is away
     */
    Optional<Verified> verify(Request request);

    /** Grows with what verifiers may want to know. */
    record Request(String username, String password) {

        @Override
        public String toString() {
            return "Request of " + username;
        }
    }

    /** Who it is, and how that becomes a user of ours. */
    record Verified(ExternalIdentity identity, IdentityRules rules) {}
}
