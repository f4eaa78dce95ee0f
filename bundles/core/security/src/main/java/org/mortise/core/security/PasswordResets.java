package org.mortise.core.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tokens by which a user sets a new password once. An administrator asks for one and hands it over; the latest one counts. */
@Component(service = PasswordResets.class)
public final class PasswordResets {

    static final Duration LIFETIME = Duration.ofHours(24);

    private final Sql sql;
    private final Clock clock;
    private final Tokens tokens = new Tokens();

    @Activate
    public PasswordResets(@Reference(target = SecurityTables.MIGRATED) DataSource dataSource) {
        this(new Sql(dataSource), Clock.systemUTC());
    }

    PasswordResets(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The token, and until when it is good. */
    public record Reset(String token, Instant expiresAt) {}

    Reset make(UUID user) {
        String token = tokens.fresh();
        Instant end = clock.instant().plus(LIFETIME);
        sql.update("delete from admin_password_reset where user_id = ? or expires_at < ?", user, clock.instant());
        sql.update(
                "insert into admin_password_reset (token_hash, user_id, expires_at) values (?, ?, ?)",
                Tokens.hash(token),
                user,
                end);
        return new Reset(token, end);
    }

    Optional<UUID> user(String token) {
        return sql.first(
                "select user_id from admin_password_reset where token_hash = ? and expires_at > ?",
                row -> Sql.uuid(row, "user_id"),
                Tokens.hash(token),
                clock.instant());
    }

    /** In the transaction that sets the password. @return whether it was not used before */
    boolean use(String token) {
        return sql.update("delete from admin_password_reset where token_hash = ?", Tokens.hash(token)) > 0;
    }
}
