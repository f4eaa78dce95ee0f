package org.mortise.testkit;

import java.util.Optional;
import java.util.Set;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.ExternalIdentity;
import org.mortise.api.security.IdentityRules;
import org.mortise.api.security.PasswordVerifier;

/** The contract, kept by a system of one user. */
public class KeptPasswordVerifierTest extends PasswordVerifierContract {

    static PasswordVerifier.Verified verified(String subject) {
        return new PasswordVerifier.Verified(
                new ExternalIdentity("one", subject, subject, null, null, null, Set.of()),
                new IdentityRules(IdentityRules.Match.NONE, true, null));
    }

    @Override
    protected PasswordVerifier verifier() {
        return request ->
                request.username().equals(username()) && request.password().equals(password())
                        ? Optional.of(verified("alice"))
                        : Optional.empty();
    }

    @Override
    protected PasswordVerifier away() {
        return request -> {
            throw ProblemException.of(ProblemType.UNAVAILABLE, "The other system does not answer.");
        };
    }

    @Override
    protected String username() {
        return "alice";
    }

    @Override
    protected String password() {
        return "correct horse";
    }
}
