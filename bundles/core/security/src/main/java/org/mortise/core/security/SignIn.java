package org.mortise.core.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.Authentication;
import org.mortise.api.security.Caller;
import org.mortise.api.security.PasswordVerifier;
import org.mortise.api.security.SignInAttempt;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * {@link Authentication} by password and second factor, by session, by API key. It is there as soon as there is somebody who can
 * sign in.
 */
@Component
public final class SignIn implements Authentication {

    private static final String OTP = "+otp";

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final ApiKeys keys;
    private final SignInGuard guard;
    private final Identities identities;
    private final SecurityAudit audit;
    private final List<PasswordVerifier> verifiers = new CopyOnWriteArrayList<>();

    @Activate
    public SignIn(
            @Reference(target = SecurityTables.MIGRATED) DataSource dataSource,
            @Reference Passwords passwords,
            @Reference SecondFactors factors,
            @Reference Sessions sessions,
            @Reference ApiKeys keys,
            @Reference SignInGuard guard,
            @Reference Identities identities,
            @Reference SecurityAudit audit,
            @Reference FirstStart afterFirstStart) {
        this(new Accounts(new Sql(dataSource)), passwords, factors, sessions, keys, guard, identities, audit);
    }

    SignIn(
            Accounts accounts,
            Passwords passwords,
            SecondFactors factors,
            Sessions sessions,
            ApiKeys keys,
            SignInGuard guard,
            Identities identities,
            SecurityAudit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.keys = keys;
        this.guard = guard;
        this.identities = identities;
        this.audit = audit;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindVerifier(PasswordVerifier verifier) {
        verifiers.add(verifier);
    }

    void unbindVerifier(PasswordVerifier verifier) {
        verifiers.remove(verifier);
    }

    /** Who it is, and by what: {@code password} or {@code directory}, with {@code +otp} when there was a second factor. */
    private record Recognised(Account account, String method) {}

    @Override
    public Session signIn(SignInAttempt attempt) {
        String username = attempt.username().strip();
        Optional<Account> account = accounts.named(username).filter(Account::mayEnter);
        boolean[] codeIsWrong = {false};
        Recognised who = guard.attempt(username, account.map(Account::id), attempt.address(), () -> {
                    Optional<Recognised> found = byPassword(attempt, username, account);
                    if (found.isPresent() && factors.isOn(found.get().account().id())) {
                        found = bySecondFactor(attempt, found.get());
                        codeIsWrong[0] = found.isEmpty();
                    }
                    return found;
                })
                .orElseThrow(() -> refused(attempt, username, codeIsWrong[0]));
        audit.tell(new AuditEvent(
                "sign-in",
                who.account().id(),
                who.account().username(),
                attempt.address(),
                "user",
                who.account().id().toString(),
                Map.of("method", who.method())));
        return sessions.open(
                who.account().id(),
                new Sessions.Origin(
                        who.method(),
                        attempt.address(),
                        attempt.client(),
                        who.method().endsWith(OTP)));
    }

    private Optional<Recognised> byPassword(SignInAttempt attempt, String username, Optional<Account> account) {
        if (account.map(user -> passwords.has(user.id())).orElse(false)) {
            return passwords.matches(account.map(Account::id), attempt.password())
                    ? account.map(user -> new Recognised(user, "password"))
                    : Optional.empty();
        }
        for (PasswordVerifier verifier : verifiers) {
            Optional<PasswordVerifier.Verified> verified =
                    verifier.verify(new PasswordVerifier.Request(username, attempt.password()));
            if (verified.isPresent()) {
                return identities
                        .find(verified.get().identity(), verified.get().rules())
                        .map(user -> new Recognised(user, "directory"));
            }
        }
        // Takes as long as a wrong password of somebody who has one.
        passwords.matches(Optional.empty(), attempt.password());
        return Optional.empty();
    }

    private Optional<Recognised> bySecondFactor(SignInAttempt attempt, Recognised who) {
        if (attempt.otp() == null || attempt.otp().isBlank()) {
            // Neither a failure nor a success: clients ask for the code when they learn that there is one.
            throw ProblemException.of(
                    ProblemType.UNAUTHENTICATED, "second-factor", "Send the code of the second factor as \"otp\".");
        }
        return factors.accept(who.account().id(), attempt.otp())
                ? Optional.of(new Recognised(who.account(), who.method() + OTP))
                : Optional.empty();
    }

    private ProblemException refused(SignInAttempt attempt, String username, boolean codeIsWrong) {
        audit.tell(new AuditEvent(
                "sign-in-failed",
                null,
                username,
                attempt.address(),
                null,
                null,
                Map.of("reason", codeIsWrong ? "second-factor" : "credentials")));
        return codeIsWrong
                ? ProblemException.of(
                        ProblemType.UNAUTHENTICATED, "second-factor", "The code is wrong or was used already.")
                : ProblemException.of(
                        ProblemType.UNAUTHENTICATED, "wrong-credentials", "The user name or the password is wrong.");
    }

    @Override
    public Optional<Caller> authenticate(String token) {
        return ApiKeys.isKey(token) ? keys.caller(token) : sessions.caller(token);
    }

    @Override
    public void signOut(String token) {
        sessions.close(token)
                .ifPresent(session -> audit.tell(new AuditEvent(
                        "sign-out",
                        session.userId(),
                        session.username(),
                        null,
                        "session",
                        session.id().toString(),
                        null)));
    }
}
