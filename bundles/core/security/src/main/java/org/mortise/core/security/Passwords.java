package org.mortise.core.security;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The passwords of the users: stored as hashes, in a table that no record shows. */
@Component(service = Passwords.class)
public final class Passwords {

    private final Sql sql;
    private final Clock clock;
    private final Argon2 argon2;
    private final PasswordCheck check;

    @Activate
    public Passwords(@Reference(target = SecurityTables.MIGRATED) DataSource dataSource) {
        this(new Sql(dataSource), new Argon2(), Clock.systemUTC());
    }

    Passwords(Sql sql, Argon2 argon2, Clock clock) {
        this.sql = sql;
        this.argon2 = argon2;
        this.clock = clock;
        this.check = new PasswordCheck(argon2, clock);
    }

    /** @param user empty for a name that nobody has, which takes as long as one that somebody has */
    boolean matches(String username, String password, Optional<UUID> user) {
        Optional<String> hash = user.flatMap(
                id -> sql.first("select hash from admin_password where user_id = ?", row -> row.getString(1), id));
        return check.matches(username, password, hash);
    }

    void store(UUID user, String password) {
        String hash = argon2.hash(password);
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
