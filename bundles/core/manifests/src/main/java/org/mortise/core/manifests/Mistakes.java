package org.mortise.core.manifests;

import java.util.ArrayList;
import java.util.List;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;

/** Collects what is wrong with one manifest, so that its author sees all of it at once. */
final class Mistakes {

    private final List<Violation> violations = new ArrayList<>();

    void add(String field, String message) {
        violations.add(new Violation(field, message));
    }

    boolean none() {
        return violations.isEmpty();
    }

    ProblemException asProblem() {
        String first = violations.get(0).field();
        return new ProblemException(
                ProblemType.INVALID,
                "plugin-manifest-invalid",
                "META-INF/mortise/plugin.json has "
                        + (violations.size() == 1 ? "1 mistake" : violations.size() + " mistakes")
                        + (first.isEmpty() ? "" : ", the first at " + first)
                        + ": " + violations.get(0).message(),
                violations,
                null);
    }
}
