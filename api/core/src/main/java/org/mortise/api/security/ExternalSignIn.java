package org.mortise.api.security;

import org.osgi.annotation.versioning.ProviderType;

/** Opens sessions for those whom another system has recognised. An OSGi service of the platform. */
@ProviderType
public interface ExternalSignIn {

    /**
     * Called by who has verified the identity, in no transaction.
     *
     * @param rules how the identity becomes a user of ours
     * @param address the network address of the client; null when there is none
     * @param client the program of the client; null when it does not tell
     * @return a session; UNAUTHENTICATED when no user belongs to the identity, or the user may not sign in
     */
    Authentication.Session signIn(ExternalIdentity identity, IdentityRules rules, String address, String client);
}
