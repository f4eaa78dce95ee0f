package org.mortise.core.settings;

import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.Secrets;

/** Seals readably: key, purpose and text. */
final class FakeSecrets implements Secrets {

    String key = "old";

    @Override
    public String seal(String purpose, String plain) {
        return key + "|" + purpose + "|" + plain;
    }

    @Override
    public String open(String purpose, String text) {
        String[] parts = text.split("\\|", 3);
        if (parts.length < 3) {
            return text;
        }
        if (!parts[1].equals(purpose)) {
            throw ProblemException.of(ProblemType.CONFLICT, "secret-unreadable", "another purpose");
        }
        return parts[2];
    }

    @Override
    public boolean isStale(String text) {
        return text.contains("|") && !text.startsWith(key + "|");
    }
}
