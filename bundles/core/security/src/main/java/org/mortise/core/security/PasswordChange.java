package org.mortise.core.security;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Transactions;
import org.mortise.core.persistence.Sql;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a user another password and ends the sessions that were opened with the old one. */
@Component(service = PasswordChange.class)
public final class PasswordChange {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordChange.class);

    private final Accounts accounts;
    private final Transactions transactions;
    private final Passwords passwords;
    private final Sessions sessions;
    private final InitialPasswordFile initialPassword;

    @Activate
    public PasswordChange(
            BundleContext context,
            @Reference(target = SecurityTables.MIGRATED) DataSource dataSource,
            @Reference Transactions transactions,
            @Reference Passwords passwords,
            @Reference Sessions sessions) {
        this(new Accounts(new Sql(dataSource)), transactions, passwords, sessions, InitialPasswordFile.of(context));
    }

    PasswordChange(
            Accounts accounts,
            Transactions transactions,
            Passwords passwords,
            Sessions sessions,
            InitialPasswordFile initialPassword) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.passwords = passwords;
        this.sessions = sessions;
        this.initialPassword = initialPassword;
    }

    /** By the user; INVALID when the current password is wrong. The session of the token goes on, all others end. */
    void own(UUID user, String currentPassword, String newPassword, String token) {
        Account account = require(user);
        if (!passwords.matches(account.username(), currentPassword, Optional.of(user))) {
            throw ProblemException.invalid("currentPassword", "is wrong");
        }
        change(account, newPassword, token);
        LOG.info("{} changed the own password", account.username());
    }

    /** By an administrator; all sessions of the user end. */
    void of(UUID user, String newPassword, String administrator) {
        Account account = require(user);
        change(account, newPassword, null);
        LOG.info("{} changed the password of {}", administrator, account.username());
    }

    private void change(Account account, String newPassword, String keptToken) {
        PasswordRules.check(account.username(), newPassword);
        transactions.required(() -> {
            passwords.store(account.id(), newPassword);
            sessions.closeAll(account.id(), keptToken);
            return null;
        });
        if (account.username().equalsIgnoreCase(FirstStart.USERNAME)) {
            initialPassword.delete();
        }
    }

    private Account require(UUID user) {
        return accounts.find(user).orElseThrow(() -> ProblemException.notFound("user " + user));
    }
}
