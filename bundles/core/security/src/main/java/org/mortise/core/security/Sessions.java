package org.mortise.core.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.mortise.api.security.Authentication.Session;
import org.mortise.api.security.Caller;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The sessions of all nodes, in the database; a session ends twelve hours after its last use. */
@Component(service = Sessions.class)
public final class Sessions {

    static final Duration LIFETIME = Duration.ofHours(12);

    /** Nobody needs to know more exactly when a session was used, and every write has its price. */
    static final Duration USE_IS_WRITTEN_EVERY = Duration.ofMinutes(1);

    private final Sql sql;
    private final Clock clock;
    private final SessionCache cache;
    private final Tokens tokens = new Tokens();

    @Activate
    public Sessions(@Reference(target = SecurityTables.MIGRATED) DataSource dataSource) {
        this(new Sql(dataSource), Clock.systemUTC());
    }

    Sessions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        this.cache = new SessionCache(clock);
    }

    Session open(UUID user) {
        Instant now = clock.instant();
        sql.update("delete from admin_session where expires_at < ?", now);
        String token = tokens.fresh();
        sql.update(
                "insert into admin_session (token_hash, user_id, created_at, last_used_at, expires_at) values (?, ?, ?, ?, ?)",
                Tokens.hash(token),
                user,
                now,
                now,
                now.plus(LIFETIME));
        return new Session(token, LIFETIME.toSeconds());
    }

    Optional<Caller> caller(String token) {
        String hash = Tokens.hash(token);
        Optional<Caller> known = cache.find(hash);
        if (known.isPresent()) {
            return known;
        }
        Optional<Row> row = sql.first(
                "select u.id, u.username, u.administrator, s.last_used_at from admin_session s "
                        + "join admin_user u on u.id = s.user_id where s.token_hash = ? and s.expires_at > ? "
                        + "and u.deleted_at is null and u.active = true and u.can_sign_in = true",
                Sessions::read,
                hash,
                clock.instant());
        row.ifPresent(found -> {
            writeUse(hash, found.lastUsedAt());
            cache.put(hash, found.caller());
        });
        return row.map(Row::caller);
    }

    void close(String token) {
        String hash = Tokens.hash(token);
        sql.update("delete from admin_session where token_hash = ?", hash);
        cache.remove(hash);
    }

    /** @param exceptToken whose session goes on; null when all end */
    void closeAll(UUID user, String exceptToken) {
        sql.update(
                "delete from admin_session where user_id = ? and token_hash <> ?",
                user,
                exceptToken == null ? "" : Tokens.hash(exceptToken));
        cache.clear();
    }

    private void writeUse(String hash, Instant lastUsedAt) {
        Instant now = clock.instant();
        if (Duration.between(lastUsedAt, now).compareTo(USE_IS_WRITTEN_EVERY) >= 0) {
            sql.update(
                    "update admin_session set last_used_at = ?, expires_at = ? where token_hash = ?",
                    now,
                    now.plus(LIFETIME),
                    hash);
        }
    }

    private record Row(Caller caller, Instant lastUsedAt) {}

    private static Row read(ResultSet row) throws SQLException {
        Caller caller =
                new Caller(Sql.uuid(row, "id"), row.getString("username"), row.getBoolean("administrator"), "rest");
        return new Row(caller, Sql.instant(row, "last_used_at"));
    }
}
