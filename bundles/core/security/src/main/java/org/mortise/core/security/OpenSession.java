package org.mortise.core.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.mortise.core.persistence.Sql;

/**
 * A session as it is listed.
 *
 * @param address null when there is none
 * @param client null when it did not tell
 */
record OpenSession(
        UUID id,
        String tokenHash,
        UUID userId,
        String username,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        String method,
        String address,
        String client) {

    static OpenSession read(ResultSet row) throws SQLException {
        return new OpenSession(
                Sql.uuid(row, "id"),
                row.getString("token_hash"),
                Sql.uuid(row, "user_id"),
                row.getString("username"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "last_used_at"),
                Sql.instant(row, "expires_at"),
                row.getString("method"),
                row.getString("address"),
                row.getString("client"));
    }
}
