package org.mortise.core.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The passwords of the users: stored as hashes, in a table that no record shows. An unknown user, a user without a password and a
 * wrong password cost the same work.
 */
@Component(service = Passwords.class)
public final class Passwords {

    /** Each costs 19 MiB and a core for a while; the rest of the platform goes on meanwhile. */
    private static final int AT_ONCE = 2;

    /** More than these would wait too long anyway, and each keeps a thread of the server. */
    private static final int WAITING = 40;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Sql sql;
    private final Clock clock;
    private final Argon2 argon2;
    private final Semaphore permits = new Semaphore(AT_ONCE, true);

    @Activate
    public Passwords(@Reference(target = SecurityTables.MIGRATED) DataSource dataSource) {
        this(new Sql(dataSource), new Argon2(), Clock.systemUTC());
    }

    Passwords(Sql sql, Argon2 argon2, Clock clock) {
        this.sql = sql;
        this.argon2 = argon2;
        this.clock = clock;
    }

    /**
     * @param user empty for a name that nobody has, which takes as long as one that somebody has
     * @return whether it is the user's password; UNAVAILABLE when too many ask at once
     */
    boolean matches(Optional<UUID> user, String password) {
        Optional<String> hash = user.flatMap(this::hash);
        boolean right = bounded(() -> argon2.verify(password, hash.orElseGet(argon2::ofNobody))) && hash.isPresent();
        if (right && argon2.isOutdated(hash.get())) {
            // Only now is the password at hand to be hashed as we do it today.
            replace(user.orElseThrow(), bounded(() -> argon2.hash(password)), hash.get());
        }
        return right;
    }

    boolean has(UUID user) {
        return hash(user).isPresent();
    }

    void store(UUID user, String password) {
        String hash = bounded(() -> argon2.hash(password));
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

    private Optional<String> hash(UUID user) {
        return sql.first("select hash from admin_password where user_id = ?", row -> row.getString(1), user);
    }

    /** Unless the user has another one meanwhile. */
    private void replace(UUID user, String hash, String former) {
        sql.update("update admin_password set hash = ? where user_id = ? and hash = ?", hash, user, former);
    }

    private <T> T bounded(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    private void enter() {
        try {
            if (permits.getQueueLength() < WAITING && permits.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw ProblemException.of(ProblemType.UNAVAILABLE, "Too many people sign in at once; try again in a moment.")
                .retryAfter(PATIENCE.toSeconds());
    }
}
