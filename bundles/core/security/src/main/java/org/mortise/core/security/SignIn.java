package org.mortise.core.security;

import java.util.Optional;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.Authentication;
import org.mortise.api.security.Caller;
import org.mortise.api.security.SignInAttempt;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Authentication} by password and session. It is there as soon as there is somebody who can sign in. */
@Component
public final class SignIn implements Authentication {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;

    @Activate
    public SignIn(
            @Reference(target = SecurityTables.MIGRATED) DataSource dataSource,
            @Reference Passwords passwords,
            @Reference Sessions sessions,
            @Reference FirstStart afterFirstStart) {
        this(new Accounts(new Sql(dataSource)), passwords, sessions);
    }

    SignIn(Accounts accounts, Passwords passwords, Sessions sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @Override
    public Session signIn(SignInAttempt attempt) {
        String username = attempt.username();
        String password = attempt.password();
        Optional<Account> account = accounts.named(username).filter(Account::mayEnter);
        if (!passwords.matches(username.strip(), password, account.map(Account::id))) {
            throw ProblemException.of(
                    ProblemType.UNAUTHENTICATED, "wrong-credentials", "The user name or the password is wrong.");
        }
        return sessions.open(account.orElseThrow().id());
    }

    @Override
    public Optional<Caller> authenticate(String token) {
        return sessions.caller(token);
    }

    @Override
    public void signOut(String token) {
        sessions.close(token);
    }
}
