package org.mortise.core.plugins.rest;

import java.util.List;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;

/** The parameter {@code purge}: what is neither true nor false is refused, and does not pass for the milder of the two. */
final class PurgeFlag {

    private PurgeFlag() {}

    /** @param value null when the parameter is not there */
    static boolean read(String value) {
        if (value != null && !value.equals("true") && !value.equals("false")) {
            Violation violation = new Violation("purge", "must be true or false");
            throw new ProblemException(
                    ProblemType.MALFORMED, null, "purge must be true or false.", List.of(violation), null);
        }
        return "true".equals(value);
    }
}
