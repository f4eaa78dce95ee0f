package org.mortise.core.security;

import java.time.Clock;
import org.mortise.api.security.Secrets;
import org.mortise.core.persistence.Sql;

/** What a sign-in is made of, on the database of a test. */
final class SignInParts {

    final Sessions sessions;
    final ApiKeys keys;
    final SignInGuard guard;
    final SecondFactors factors;
    final Identities identities;
    private final Sql sql;

    SignInParts(Sql sql, Clock clock) {
        this.sql = sql;
        sessions = new Sessions(sql, clock, user -> false, user -> false);
        keys = new ApiKeys(sql, clock);
        guard = new SignInGuard(sql, clock, new SecurityAudit());
        factors = new SecondFactors(sql, new PlainSecrets(), clock);
        identities = new Identities(sql, new ThreadCallers());
    }

    SignIn signIn(Passwords passwords) {
        return new SignIn(
                new Accounts(sql), passwords, factors, sessions, keys, guard, identities, new SecurityAudit());
    }

    /** Seals by turning round. */
    private static final class PlainSecrets implements Secrets {

        @Override
        public String seal(String purpose, String plain) {
            return new StringBuilder(plain).reverse().toString();
        }

        @Override
        public String open(String purpose, String text) {
            return new StringBuilder(text).reverse().toString();
        }

        @Override
        public boolean isStale(String text) {
            return false;
        }
    }
}
