package org.mortise.core.security;

import org.mortise.api.errors.ProblemException;

/** What a new password has to be. Length is what counts; rules about kinds of characters make passwords worse. */
final class PasswordRules {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private PasswordRules() {}

    /** INVALID when it breaks a rule. */
    static void check(String username, String password) {
        if (password.length() < SHORTEST) {
            throw ProblemException.invalid("newPassword", "must have at least " + SHORTEST + " characters");
        }
        if (password.length() > LONGEST) {
            throw ProblemException.invalid("newPassword", "must have at most " + LONGEST + " characters");
        }
        if (password.equalsIgnoreCase(username)) {
            throw ProblemException.invalid("newPassword", "must not be the user name");
        }
    }
}
