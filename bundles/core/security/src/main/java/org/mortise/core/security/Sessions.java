package org.mortise.core.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.mortise.api.security.Authentication.Session;
import org.mortise.api.security.Caller;
import org.mortise.core.persistence.Sql;
import org.mortise.core.security.roles.RolePermissions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The sessions of all nodes, in the database; a session ends twelve hours after its last use, and a week after its beginning. */
@Component(service = Sessions.class)
public final class Sessions {

    static final Duration LIFETIME = Duration.ofHours(12);
    static final Duration LONGEST = Duration.ofDays(7);

    /** Nobody needs to know more exactly when a session was used, and every write has its price. */
    static final Duration USE_IS_WRITTEN_EVERY = Duration.ofMinutes(1);

    private static final int CLIENT_LENGTH = 255;

    /** By which we ask for a second factor of our own. */
    private static final Set<String> OWN_METHODS = Set.of("password", "directory");

    private final Sql sql;
    private final Clock clock;
    private final SessionCache cache;
    private final Predicate<Caller> demanded;
    private final Predicate<UUID> enrolled;
    private final Tokens tokens = new Tokens();

    @Activate
    public Sessions(
            @Reference(target = SecurityTables.MIGRATED) DataSource dataSource,
            @Reference RolePermissions roles,
            @Reference SecondFactors factors) {
        this(new Sql(dataSource), Clock.systemUTC(), roles::demandSecondFactor, factors::isOn);
    }

    /**
     * @param demanded whether a user's roles demand a second factor
     * @param enrolled whether a user has one of ours
     */
    Sessions(Sql sql, Clock clock, Predicate<Caller> demanded, Predicate<UUID> enrolled) {
        this.sql = sql;
        this.demanded = demanded;
        this.enrolled = enrolled;
        this.clock = clock;
        this.cache = new SessionCache(clock);
    }

    /**
     * From where and how a session was opened.
     *
     * @param method {@code password}, {@code otp}, {@code directory}, or the issuer of another system
     * @param address null when there is none
     * @param client null when it does not tell
     * @param secondFactor whether a second factor was asked for, by us or by the other system
     */
    record Origin(String method, String address, String client, boolean secondFactor) {}

    Session open(UUID user, Origin origin) {
        Instant now = clock.instant();
        sql.update("delete from admin_session where expires_at < ?", now);
        String token = tokens.fresh();
        sql.update(
                "insert into admin_session (token_hash, id, user_id, created_at, last_used_at, expires_at, method, address,"
                        + " client, second_factor) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Tokens.hash(token),
                UUID.randomUUID(),
                user,
                now,
                now,
                now.plus(LIFETIME),
                origin.method(),
                origin.address(),
                cut(origin.client()),
                origin.secondFactor());
        return new Session(token, LIFETIME.toSeconds());
    }

    Optional<Caller> caller(String token) {
        String hash = Tokens.hash(token);
        Optional<Caller> known = cache.find(hash);
        if (known.isPresent()) {
            return known;
        }
        Optional<Row> row = sql.first(
                "select u.id, u.username, u.administrator, s.last_used_at, s.created_at, s.method, s.second_factor from admin_session s "
                        + "join admin_user u on u.id = s.user_id where s.token_hash = ? and s.expires_at > ? "
                        + "and u.deleted_at is null and u.active = true and u.can_sign_in = true",
                this::read,
                hash,
                clock.instant());
        row.ifPresent(found -> {
            writeUse(hash, found);
            cache.put(hash, found.caller());
        });
        return row.map(Row::caller);
    }

    /** @return the session that ended, empty when there was none */
    Optional<OpenSession> close(String token) {
        String hash = Tokens.hash(token);
        Optional<OpenSession> session =
                list("where s.token_hash = ?", hash).stream().findFirst();
        sql.update("delete from admin_session where token_hash = ?", hash);
        cache.remove(hash);
        return session;
    }

    boolean close(UUID session) {
        boolean ended = sql.update("delete from admin_session where id = ?", session) > 0;
        cache.clear();
        return ended;
    }

    /** @param exceptToken whose session goes on; null when all end */
    void closeAll(UUID user, String exceptToken) {
        sql.update(
                "delete from admin_session where user_id = ? and token_hash <> ?",
                user,
                exceptToken == null ? "" : Tokens.hash(exceptToken));
        cache.clear();
    }

    /** The open ones, those used last first. */
    List<OpenSession> of(UUID user) {
        return list("where s.user_id = ? and s.expires_at > ?", user, clock.instant());
    }

    List<OpenSession> all(int limit) {
        return list("where s.expires_at > ?", clock.instant()).stream()
                .limit(limit)
                .toList();
    }

    Optional<OpenSession> find(UUID session) {
        return list("where s.id = ?", session).stream().findFirst();
    }

    private List<OpenSession> list(String where, Object... parameters) {
        return sql.query(
                "select s.id, s.token_hash, s.user_id, u.username, s.created_at, s.last_used_at, s.expires_at, s.method,"
                        + " s.address, s.client from admin_session s join admin_user u on u.id = s.user_id " + where
                        + " order by s.last_used_at desc, s.id",
                OpenSession::read,
                parameters);
    }

    private void writeUse(String hash, Row row) {
        Instant now = clock.instant();
        if (Duration.between(row.lastUsedAt(), now).compareTo(USE_IS_WRITTEN_EVERY) >= 0) {
            Instant idle = now.plus(LIFETIME);
            Instant end = row.createdAt().plus(LONGEST);
            sql.update(
                    "update admin_session set last_used_at = ?, expires_at = ? where token_hash = ?",
                    now,
                    idle.isBefore(end) ? idle : end,
                    hash);
        }
    }

    private record Row(Caller caller, Instant lastUsedAt, Instant createdAt) {}

    private Row read(ResultSet row) throws SQLException {
        Caller caller =
                new Caller(Sql.uuid(row, "id"), row.getString("username"), row.getBoolean("administrator"), "rest");
        // Who sets one up goes on in the session in which he does; of who comes from elsewhere we know what was told
        // then.
        boolean asked = row.getBoolean("second_factor")
                || OWN_METHODS.contains(row.getString("method")) && enrolled.test(caller.userId());
        if (!asked && demanded.test(caller)) {
            caller = caller.enrolling();
        }
        return new Row(caller, Sql.instant(row, "last_used_at"), Sql.instant(row, "created_at"));
    }

    private static String cut(String client) {
        return client == null || client.length() <= CLIENT_LENGTH ? client : client.substring(0, CLIENT_LENGTH);
    }
}
