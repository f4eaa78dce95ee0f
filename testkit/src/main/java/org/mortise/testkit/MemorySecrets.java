package org.mortise.testkit;

import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.Secrets;

/** {@link Secrets} that anybody can read: a sealed text is its purpose and the secret. */
public final class MemorySecrets implements Secrets {
    private static final String SEALED = "sealed-in-memory|";

    @Override
    public String seal(String purpose, String plain) {
        return SEALED + purpose + "|" + plain;
    }

    @Override
    public String open(String purpose, String text) {
        if (!text.startsWith(SEALED)) {
            return text;
        }
        if (!text.startsWith(SEALED + purpose + "|")) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "secret-unreadable", "It was sealed for something else than " + purpose);
        }
        return text.substring((SEALED + purpose + "|").length());
    }

    @Override
    public boolean isStale(String text) {
        return false;
    }
}
