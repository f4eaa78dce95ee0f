package org.mortise.core.imports.csv;

import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;

/** The refusals of a file as a whole, each with a code of its own. */
public final class UnreadableFile {

    private static final String CODE = "import-file-";

    private UnreadableFile() {}

    public static boolean is(ProblemException problem) {
        return problem.code() != null && problem.code().startsWith(CODE);
    }

    public static ProblemException because(String code, String detail) {
        return ProblemException.of(ProblemType.INVALID, CODE + code, detail);
    }

    /** @param limit for people, with its unit */
    public static ProblemException tooLarge(String limit) {
        return ProblemException.of(
                ProblemType.TOO_LARGE, CODE + "too-large", "The file has more than " + limit + "; split it.");
    }
}
