package org.mortise.testkit;

import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.Secrets;

/** {@link Secrets} that anybody can read: a sealed text is the number of the key, its purpose and the secret. */
public final class MemorySecrets implements Secrets {
    private static final String SEALED = "sealed-in-memory|";

    private int key = 1;

    /** From now on a newer key seals; what older ones sealed still opens. */
    public void exchangeKey() {
        key++;
    }

    @Override
    public String seal(String purpose, String plain) {
        return newest() + purpose + "|" + plain;
    }

    @Override
    public String open(String purpose, String text) {
        if (!text.startsWith(SEALED)) {
            return text;
        }
        String inside = text.substring(text.indexOf('|', SEALED.length()) + 1);
        if (!inside.startsWith(purpose + "|")) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "secret-unreadable", "It was sealed for something else than " + purpose);
        }
        return inside.substring(purpose.length() + 1);
    }

    @Override
    public boolean isStale(String text) {
        return text.startsWith(SEALED) && !text.startsWith(newest());
    }

    private String newest() {
        return SEALED + key + "|";
    }
}
