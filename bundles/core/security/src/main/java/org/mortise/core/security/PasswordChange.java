package org.mortise.core.security;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.AuditEvent;
import org.mortise.core.persistence.Sql;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives a user another password and ends the sessions that were opened with the old one. */
@Component(service = PasswordChange.class)
public final class PasswordChange {

    private final Accounts accounts;
    private final Transactions transactions;
    private final Passwords passwords;
    private final Sessions sessions;
    private final PasswordResets resets;
    private final SignInGuard guard;
    private final SecurityAudit audit;
    private final InitialPasswordFile initialPassword;

    @Activate
    public PasswordChange(
            BundleContext context,
            @Reference(target = SecurityTables.MIGRATED) DataSource dataSource,
            @Reference Transactions transactions,
            @Reference Passwords passwords,
            @Reference Sessions sessions,
            @Reference PasswordResets resets,
            @Reference SignInGuard guard,
            @Reference SecurityAudit audit) {
        this(
                new Accounts(new Sql(dataSource)),
                transactions,
                passwords,
                sessions,
                resets,
                guard,
                audit,
                InitialPasswordFile.of(context));
    }

    PasswordChange(
            Accounts accounts,
            Transactions transactions,
            Passwords passwords,
            Sessions sessions,
            PasswordResets resets,
            SignInGuard guard,
            SecurityAudit audit,
            InitialPasswordFile initialPassword) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.passwords = passwords;
        this.sessions = sessions;
        this.resets = resets;
        this.guard = guard;
        this.audit = audit;
        this.initialPassword = initialPassword;
    }

    /** By the user; INVALID when the current password is wrong. The session of the token goes on, all others end. */
    void own(UUID user, String currentPassword, String newPassword, String token, String address) {
        Account account = require(user);
        verify(account, currentPassword, "currentPassword", address);
        change(account, newPassword, token, () -> true);
        audit.tell("password-changed", "user", user, Map.of("by", "user"));
    }

    /** Whether the user has a password here. */
    boolean has(UUID user) {
        return passwords.has(user);
    }

    /** Whether it is the user in person who asks; INVALID blames the field otherwise. */
    void verify(UUID user, String password, String field, String address) {
        verify(require(user), password, field, address);
    }

    private void verify(Account account, String password, String field, String address) {
        Optional<UUID> id = Optional.of(account.id());
        guard.attempt(account.username(), id, address, () -> passwords.matches(id, password) ? id : Optional.empty())
                .orElseThrow(() -> ProblemException.invalid(field, "is wrong"));
    }

    /** By an administrator; all sessions of the user end. */
    void of(UUID user, String newPassword) {
        change(require(user), newPassword, null, () -> true);
        audit.tell("password-changed", "user", user, Map.of("by", "administrator"));
    }

    /** For an administrator: a token by which the user sets a new password, once. Who waits for guesses waits no longer. */
    PasswordResets.Reset reset(UUID user) {
        Account account = require(user);
        guard.forget(account.username());
        audit.tell("password-reset-made", "user", user, Map.of());
        return resets.make(user);
    }

    /** By whoever has the token; UNAUTHENTICATED when it is not good or was used. */
    void byReset(String token, String newPassword, String address) {
        Account account = resets.user(token)
                .flatMap(accounts::find)
                .filter(Account::mayEnter)
                .orElseThrow(PasswordChange::notGood);
        change(account, newPassword, null, () -> resets.use(token));
        guard.forget(account.username());
        audit.tell(new AuditEvent(
                "password-changed",
                account.id(),
                account.username(),
                address,
                "user",
                account.id().toString(),
                Map.of("by", "reset")));
    }

    /** @param condition asked in the transaction; nothing happens unless it holds */
    private void change(
            Account account, String newPassword, String keptToken, java.util.function.BooleanSupplier condition) {
        PasswordRules.check(account.known(), newPassword);
        transactions.required(() -> {
            if (!condition.getAsBoolean()) {
                throw notGood();
            }
            passwords.store(account.id(), newPassword);
            sessions.closeAll(account.id(), keptToken);
            return null;
        });
        if (account.username().equalsIgnoreCase(FirstStart.USERNAME)) {
            initialPassword.delete();
        }
    }

    private static ProblemException notGood() {
        return ProblemException.of(
                ProblemType.UNAUTHENTICATED, "reset-not-good", "The token is unknown, was used, or is too old.");
    }

    private Account require(UUID user) {
        return accounts.find(user).orElseThrow(() -> ProblemException.notFound("user " + user));
    }
}
