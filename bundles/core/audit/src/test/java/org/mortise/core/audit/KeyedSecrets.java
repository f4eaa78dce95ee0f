package org.mortise.core.audit;

import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.Secrets;

/** Seals by a hash that one has to know how to make. */
final class KeyedSecrets implements Secrets {

    @Override
    public String seal(String purpose, String plain) {
        return Entry.sha256("key" + purpose + plain) + plain;
    }

    @Override
    public String open(String purpose, String text) {
        String plain = text.length() < 64 ? "" : text.substring(64);
        if (!seal(purpose, plain).equals(text)) {
            throw ProblemException.of(ProblemType.CONFLICT, "sealed by nobody");
        }
        return plain;
    }

    @Override
    public boolean isStale(String text) {
        return false;
    }
}
