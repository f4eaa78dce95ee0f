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
import javax.sql.DataSource;
import org.mortise.api.security.Caller;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tokens for programs: each acts as one user, narrowed to one role. Shown once, stored as a hash, cached for some seconds as sessions
 * are. The user need not be able to sign in, but has to be active.
 */
@Component(service = ApiKeys.class)
public final class ApiKeys {

    static final String ORIGIN = "api-key";

    /** The role whose key is not narrowed, as long as the user is an administrator. */
    private static final UUID ADMINISTRATOR = UUID.fromString("00000000-0000-7000-8000-000000000001");

    /** Told apart from sessions by it, and found by it in texts where no key belongs. */
    private static final String BEGINNING = "mortise_";

    private static final int SHOWN = BEGINNING.length() + 6;
    private static final Duration USE_IS_WRITTEN_EVERY = Duration.ofMinutes(1);

    private static final String COLUMNS =
            "select k.id, k.name, k.beginning, k.user_id, u.username, k.role_id, k.created_at,"
                    + " k.created_by, k.expires_at, k.last_used_at, u.administrator from admin_api_key k join admin_user u on u.id = k.user_id ";

    private final Sql sql;
    private final Clock clock;
    private final SessionCache cache;
    private final Tokens tokens = new Tokens();

    @Activate
    public ApiKeys(@Reference(target = SecurityTables.MIGRATED) DataSource dataSource) {
        this(new Sql(dataSource), Clock.systemUTC());
    }

    ApiKeys(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        this.cache = new SessionCache(clock);
    }

    /** A key as it is listed; expiresAt, lastUsedAt and createdBy may be null. */
    record Key(
            UUID id,
            String name,
            String beginning,
            UUID userId,
            String username,
            UUID roleId,
            Instant createdAt,
            String createdBy,
            Instant expiresAt,
            Instant lastUsedAt,
            boolean ofAdministrator) {

        private static Key read(ResultSet row) throws SQLException {
            return new Key(
                    Sql.uuid(row, "id"),
                    row.getString("name"),
                    row.getString("beginning"),
                    Sql.uuid(row, "user_id"),
                    row.getString("username"),
                    Sql.uuid(row, "role_id"),
                    Sql.instant(row, "created_at"),
                    row.getString("created_by"),
                    Sql.instant(row, "expires_at"),
                    Sql.instant(row, "last_used_at"),
                    row.getBoolean("administrator"));
        }
    }

    /** The key, and the token that nobody sees again. */
    record Made(Key key, String token) {}

    static boolean isKey(String token) {
        return token.startsWith(BEGINNING);
    }

    Made make(String name, UUID user, UUID role, Instant expiresAt, String by) {
        UUID id = UUID.randomUUID();
        String token = BEGINNING + tokens.fresh();
        sql.update(
                "insert into admin_api_key (id, name, token_hash, beginning, user_id, role_id, created_at, created_by,"
                        + " expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                name,
                Tokens.hash(token),
                token.substring(0, SHOWN),
                user,
                role,
                clock.instant(),
                by,
                expiresAt);
        return new Made(find(id).orElseThrow(), token);
    }

    Optional<Caller> caller(String token) {
        String hash = Tokens.hash(token);
        Optional<Caller> known = cache.find(hash);
        if (known.isPresent()) {
            return known;
        }
        Instant now = clock.instant();
        Optional<Key> key = sql.first(
                COLUMNS + "where k.token_hash = ? and (k.expires_at is null or k.expires_at > ?)"
                        + " and u.deleted_at is null and u.active = true",
                Key::read,
                hash,
                now);
        key.ifPresent(found -> {
            if (found.lastUsedAt() == null
                    || Duration.between(found.lastUsedAt(), now).compareTo(USE_IS_WRITTEN_EVERY) >= 0) {
                sql.update("update admin_api_key set last_used_at = ? where id = ?", now, found.id());
            }
            cache.put(hash, caller(found));
        });
        return key.map(ApiKeys::caller);
    }

    private static Caller caller(Key key) {
        Caller user = new Caller(key.userId(), key.username(), key.ofAdministrator(), ORIGIN + ":" + key.name());
        return key.ofAdministrator() && key.roleId().equals(ADMINISTRATOR)
                ? user
                : user.narrowedTo(Set.of(key.roleId()));
    }

    Optional<Key> find(UUID id) {
        return sql.first(COLUMNS + "where k.id = ?", Key::read, id);
    }

    /** @param user null for everybody's */
    List<Key> list(UUID user) {
        return user == null
                ? sql.query(COLUMNS + "order by k.created_at desc, k.id", Key::read)
                : sql.query(COLUMNS + "where k.user_id = ? order by k.created_at desc, k.id", Key::read, user);
    }

    boolean revoke(UUID id) {
        boolean was = sql.update("delete from admin_api_key where id = ?", id) > 0;
        cache.clear();
        return was;
    }
}
