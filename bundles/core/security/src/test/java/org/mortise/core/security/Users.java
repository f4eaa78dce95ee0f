package org.mortise.core.security;

import java.time.Instant;
import java.util.UUID;
import org.mortise.core.persistence.Sql;

/** Writes users past the record engine. */
final class Users {

    private Users() {}

    static UUID add(Sql sql, String username, boolean administrator) {
        UUID id = UUID.randomUUID();
        sql.update(
                "insert into admin_user (id, version, created_at, modified_at, username, active, can_sign_in, administrator) "
                        + "values (?, 1, ?, ?, ?, true, true, ?)",
                id,
                Instant.now(),
                Instant.now(),
                username,
                administrator);
        return id;
    }

    static void deactivate(Sql sql, UUID id) {
        sql.update("update admin_user set active = false where id = ?", id);
    }
}
