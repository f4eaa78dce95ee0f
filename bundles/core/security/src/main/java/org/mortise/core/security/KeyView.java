package org.mortise.core.security;

import java.time.Instant;
import java.util.UUID;

/**
 * An API key as REST shows it.
 *
 * @param token only in the answer that made it
 * @param beginning by which to find it where it is used
 * @param expiresAt null for never
 * @param lastUsedAt null for never
 */
public record KeyView(
        UUID id,
        String name,
        String token,
        String beginning,
        UUID user,
        String username,
        UUID role,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        Instant lastUsedAt) {

    static KeyView of(ApiKeys.Key key) {
        return of(key, null);
    }

    static KeyView of(ApiKeys.Key key, String token) {
        return new KeyView(
                key.id(),
                key.name(),
                token,
                key.beginning(),
                key.userId(),
                key.username(),
                key.roleId(),
                key.createdAt(),
                key.createdBy(),
                key.expiresAt(),
                key.lastUsedAt());
    }

    /** Never by accident in a log. */
    @Override
    public String toString() {
        return "KeyView " + beginning;
    }

    /** The members of a list. */
    public record List(java.util.List<KeyView> items) {}
}
