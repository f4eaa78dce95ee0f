package org.mortise.core.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.mortise.core.persistence.Sql;
import org.mortise.core.persistence.SqlFailure;

/**
 * From where a user has signed in lately. There the user does not wait for what strangers elsewhere have guessed: otherwise anybody
 * could keep the administrator out for ever.
 */
final class KnownAddresses {

    private static final Duration REMEMBERED = Duration.ofDays(90);

    /** Nobody needs to know more exactly, and every write has its price. */
    private static final Duration WRITTEN_EVERY = Duration.ofDays(1);

    private final Sql sql;
    private final Clock clock;

    KnownAddresses(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    boolean knows(UUID user, String addressKey) {
        return seen(user, addressKey, REMEMBERED);
    }

    void remember(UUID user, String addressKey) {
        Instant now = clock.instant();
        if (seen(user, addressKey, WRITTEN_EVERY)) {
            return;
        }
        sql.update("delete from admin_known_address where user_id = ? and seen_at < ?", user, now.minus(REMEMBERED));
        if (sql.update(
                        "update admin_known_address set seen_at = ? where user_id = ? and address = ?",
                        now,
                        user,
                        addressKey)
                == 0) {
            try {
                sql.update(
                        "insert into admin_known_address (user_id, address, seen_at) values (?, ?, ?)",
                        user,
                        addressKey,
                        now);
            } catch (SqlFailure e) {
                // Two sign-ins at once: one of them has written it.
                if (!e.duplicateKey()) {
                    throw e;
                }
            }
        }
    }

    private boolean seen(UUID user, String addressKey, Duration ago) {
        return sql.first(
                        "select seen_at from admin_known_address where user_id = ? and address = ? and seen_at > ?",
                        row -> true,
                        user,
                        addressKey,
                        clock.instant().minus(ago))
                .isPresent();
    }
}
