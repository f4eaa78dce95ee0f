package org.mortise.core.security;

import java.security.AccessController;
import java.util.Optional;
import javax.security.auth.Subject;
import javax.sql.DataSource;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.Caller;
import org.mortise.api.security.ConsoleCallers;
import org.mortise.api.security.Permissions;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link ConsoleCallers} by the JAAS subject of the session. Who was deactivated or lost the permission is out with the next command. */
@Component
public final class ConsoleUsers implements ConsoleCallers {

    /** Declared in {@code META-INF/mortise/permissions.json}; administrators have it. */
    static final String PERMISSION = "admin.console";

    static final String ORIGIN = "console";

    private final Accounts accounts;
    private final Permissions permissions;

    @Activate
    public ConsoleUsers(
            @Reference(target = SecurityTables.MIGRATED) DataSource dataSource, @Reference Permissions permissions) {
        this(new Accounts(new Sql(dataSource)), permissions);
    }

    ConsoleUsers(Accounts accounts, Permissions permissions) {
        this.accounts = accounts;
        this.permissions = permissions;
    }

    @Override
    public Caller current() {
        return caller(subject());
    }

    /** Karaf works with it as it does; there is no other way to ask in Java 17. */
    @SuppressWarnings("removal")
    private static Subject subject() {
        return Subject.getSubject(AccessController.getContext());
    }

    Caller caller(Subject subject) {
        if (subject == null) {
            throw nobody();
        }
        Optional<ConsolePrincipal> user =
                subject.getPrincipals(ConsolePrincipal.class).stream().findFirst();
        return user.isPresent() ? user(user.get()) : process(subject);
    }

    private Caller user(ConsolePrincipal principal) {
        Caller caller = accounts.find(principal.id())
                .filter(Account::mayEnter)
                .map(account -> new Caller(account.id(), account.username(), account.administrator(), ORIGIN))
                .orElseThrow(ConsoleUsers::nobody);
        if (!permissions.of(caller).has(PERMISSION)) {
            throw nobody();
        }
        return caller;
    }

    /** The console of the process itself has no user of ours: whoever has it has the machine. */
    private static Caller process(Subject subject) {
        boolean administrator = subject.getPrincipals(RolePrincipal.class).stream()
                .anyMatch(role -> role.getName().equals("admin"));
        if (!administrator) {
            throw nobody();
        }
        String name = subject.getPrincipals(UserPrincipal.class).stream()
                .findFirst()
                .map(UserPrincipal::getName)
                .orElse(ORIGIN);
        return new Caller(null, name, true, ORIGIN);
    }

    private static ProblemException nobody() {
        return ProblemException.of(
                ProblemType.UNAUTHENTICATED, "You may not use the console, or no longer; sign in again.");
    }
}
