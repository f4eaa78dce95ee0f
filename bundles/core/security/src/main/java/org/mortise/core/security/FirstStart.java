package org.mortise.core.security;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.mortise.api.records.Transactions;
import org.mortise.core.persistence.Sql;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the first administrator of an installation that has no user yet. Of several nodes that start on an empty database at
 * once, the one that holds the lock makes it, and the others find it. Written past the record engine, which needs a user type
 * that is up; {@link FirstUserHistory} tells of it.
 */
@Component(service = FirstStart.class)
public final class FirstStart {

    static final String USERNAME = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String PASSWORD_VARIABLE = "MORTISE_ADMIN_PASSWORD";

    /** Without 0, O, 1, l and I: somebody may have to type it. */
    private static final String LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 24;

    @Activate
    public FirstStart(
            BundleContext context,
            @Reference(target = SecurityTables.MIGRATED) DataSource dataSource,
            @Reference Transactions transactions,
            @Reference Passwords passwords) {
        this(
                new Sql(dataSource),
                transactions,
                passwords,
                InitialPasswordFile.of(context),
                System.getenv(PASSWORD_VARIABLE));
    }

    /** @param chosen the password to use; null or blank to make one up */
    FirstStart(Sql sql, Transactions transactions, Passwords passwords, InitialPasswordFile file, String chosen) {
        boolean made = transactions.required(() -> {
            if (!isFirst(sql)) {
                return false;
            }
            String password = chosen == null || chosen.isBlank() ? random() : chosen.strip();
            passwords.store(insert(sql), password);
            // Before the commit: a user whose password nobody knows would be worse than a file that is of no use.
            file.write(password);
            return true;
        });
        if (made) {
            LOG.info("First start: made the user {}; its password is in {}", USERNAME, file.path());
        }
    }

    private static boolean isFirst(Sql sql) {
        if (hasUsers(sql)) {
            return false;
        }
        sql.query("select name from admin_lock where name = 'first-start' for update", row -> row.getString(1));
        return !hasUsers(sql);
    }

    private static boolean hasUsers(Sql sql) {
        return sql.first("select count(*) from admin_user", row -> row.getLong(1))
                        .orElse(0L)
                > 0;
    }

    private static UUID insert(Sql sql) {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now();
        sql.update(
                "insert into admin_user (id, version, created_at, modified_at, username, last_name, active, can_sign_in, "
                        + "administrator) values (?, 1, ?, ?, ?, ?, true, true, true)",
                id,
                now,
                now,
                USERNAME,
                "Administrator");
        return id;
    }

    private static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
