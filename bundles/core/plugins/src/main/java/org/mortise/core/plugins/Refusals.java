package org.mortise.core.plugins;

import java.util.ArrayList;
import java.util.List;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;

/** Collects the reasons against something, each with its own stable code, and refuses once with all of them. */
final class Refusals {

    private record Refusal(String code, String detail) {}

    private final List<Refusal> refusals = new ArrayList<>();

    void add(String code, String detail) {
        refusals.add(new Refusal(code, detail));
    }

    /** The code is that of the first reason; further ones stand in the violations. */
    void throwIfAny() {
        if (refusals.size() == 1) {
            throw invalid(refusals.get(0).code(), refusals.get(0).detail());
        }
        if (!refusals.isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID,
                    refusals.get(0).code(),
                    String.join(" ", refusals.stream().map(Refusal::detail).toList()),
                    refusals.stream()
                            .map(refusal -> new Violation(refusal.code(), refusal.detail()))
                            .toList(),
                    null);
        }
    }

    static ProblemException invalid(String code, String detail) {
        return ProblemException.of(ProblemType.INVALID, code, detail);
    }

    static ProblemException conflict(String code, String detail) {
        return ProblemException.of(ProblemType.CONFLICT, code, detail);
    }
}
