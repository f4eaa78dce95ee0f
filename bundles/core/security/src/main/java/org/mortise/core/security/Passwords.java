package org.mortise.core.security;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.mortise.core.persistence.Sql;

/** The table of password hashes. */
final class Passwords {

    private final Sql sql;
    private final Clock clock;

    Passwords(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<String> hashOf(UUID user) {
        return sql.first("select hash from admin_password where user_id = ?", row -> row.getString(1), user);
    }

    void store(UUID user, String hash) {
        if (sql.update(
                        "update admin_password set hash = ?, changed_at = ? where user_id = ?",
                        hash,
                        clock.instant(),
                        user)
                == 0) {
            sql.update(
                    "insert into admin_password (user_id, hash, changed_at) values (?, ?, ?)",
                    user,
                    hash,
                    clock.instant());
        }
    }
}
