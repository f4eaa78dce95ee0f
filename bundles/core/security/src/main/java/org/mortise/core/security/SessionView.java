package org.mortise.core.security;

import java.time.Instant;
import java.util.UUID;

/**
 * A session as REST shows it.
 *
 * @param user the user name
 * @param method {@code password}, {@code directory}, each perhaps with {@code +otp}, or the issuer of another system
 * @param address null when there is none
 * @param client null when it did not tell
 * @param current whether it is the one of this request
 */
public record SessionView(
        UUID id,
        String user,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        String method,
        String address,
        String client,
        boolean current) {

    static SessionView of(OpenSession session, String currentToken) {
        return new SessionView(
                session.id(),
                session.username(),
                session.createdAt(),
                session.lastUsedAt(),
                session.expiresAt(),
                session.method(),
                session.address(),
                session.client(),
                currentToken != null && session.tokenHash().equals(Tokens.hash(currentToken)));
    }

    /** The members of a list. */
    public record List(java.util.List<SessionView> items) {}
}
