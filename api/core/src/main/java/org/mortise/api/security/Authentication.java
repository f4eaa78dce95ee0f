package org.mortise.api.security;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Recognises callers. An OSGi service of the platform; used by the REST layer and the console. */
@ProviderType
public interface Authentication {

    /**
     * Signs a user in with name and password, and with the second factor where the user has one.
     *
     * @return a fresh bearer token; UNAUTHENTICATED, in the same words and time for an unknown user and a wrong password, with the
     *     code {@code second-factor} when the password is right and the code of the second factor is missing or wrong;
     *     TOO_MANY_REQUESTS when the name or the address has to wait
     */
    Session signIn(SignInAttempt attempt);

    /** The caller that the bearer token stands for; empty when it is unknown, expired or ended. */
    Optional<Caller> authenticate(String token);

    /** Ends the session; does nothing when there is none. */
    void signOut(String token);

    /**
     * @param token to be sent as {@code Authorization: Bearer …}; known to the client only, stored hashed
     * @param expiresInSeconds until the session ends unless it is used
     */
    record Session(String token, long expiresInSeconds) {}
}
