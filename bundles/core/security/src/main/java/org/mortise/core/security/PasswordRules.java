package org.mortise.core.security;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mortise.api.errors.ProblemException;

/**
 * What a new password has to be: long, and not easy to guess. How easy is estimated by zxcvbn, which knows the common passwords,
 * names, words, dates, keyboard rows, and what is customarily done to them. No rules about kinds of characters: they make passwords
 * worse.
 */
final class PasswordRules {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    /** Of four: two and above takes more than a hundred million guesses. */
    private static final int WEAKEST = 2;

    /** Beyond, the estimate takes long and says nothing new. */
    private static final int ESTIMATED = 72;

    private static final int SHORTEST_PART = 3;

    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private PasswordRules() {}

    /**
     * @param own what is known of the user, which guessers try first: user name, names, address
     * @throws ProblemException INVALID when it breaks a rule
     */
    static void check(List<String> own, String password) {
        if (password.length() < SHORTEST) {
            throw ProblemException.invalid("newPassword", "must have at least " + SHORTEST + " characters");
        }
        if (password.length() > LONGEST) {
            throw ProblemException.invalid("newPassword", "must have at most " + LONGEST + " characters");
        }
        List<String> parts = parts(own);
        Strength strength = ESTIMATE.measure(password.substring(0, Math.min(password.length(), ESTIMATED)), parts);
        if (strength.getScore() < WEAKEST) {
            String why = strength.getFeedback().getWarning(Locale.ENGLISH);
            throw ProblemException.invalid(
                    "newPassword", "is easy to guess" + (why == null || why.isBlank() ? "" : ": " + why));
        }
        String rest = password.toLowerCase(Locale.ROOT);
        for (String part : parts) {
            rest = rest.replace(part, "");
        }
        if (rest.length() < SHORTEST / 2) {
            throw ProblemException.invalid("newPassword", "must not be made of the user's name or address");
        }
    }

    private static List<String> parts(List<String> own) {
        List<String> parts = new ArrayList<>(List.of("mortise"));
        for (String each : own) {
            if (each != null) {
                String lower = each.toLowerCase(Locale.ROOT);
                parts.add(lower);
                for (String part : lower.split("[^\\p{L}\\p{N}]+")) {
                    if (part.length() >= SHORTEST_PART) {
                        parts.add(part);
                    }
                }
            }
        }
        parts.removeIf(part -> part.length() < SHORTEST_PART);
        return parts;
    }
}
