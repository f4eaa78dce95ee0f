package org.mortise.api.errors;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A refusal or failure that its caller can understand. Thrown by services on the caller's thread; a transaction that it
 * leaves is rolled back. It carries no stack trace to a client and no secret in its texts.
 */
@ProviderType
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final String code;
    private final transient List<Violation> violations;
    private final long retryAfterSeconds;

    /**
     * @param type the kind; not null
     * @param code a stable, more exact name in kebab case (for example {@code plugin-unsigned}); null means the slug of the type
     * @param detail what happened here and what to do about it; not null
     * @param violations all that is wrong, empty when the input is not to blame
     * @param cause may be null; goes to the log only
     */
    public ProblemException(ProblemType type, String code, String detail, List<Violation> violations, Throwable cause) {
        this(type, code, detail, violations, cause, 0);
    }

    private ProblemException(
            ProblemType type,
            String code,
            String detail,
            List<Violation> violations,
            Throwable cause,
            long retryAfterSeconds) {
        super(detail, cause);
        this.retryAfterSeconds = retryAfterSeconds;
        this.type = type;
        this.code = code == null ? type.slug() : code;
        this.violations = List.copyOf(violations);
    }

    public static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(type, null, detail, List.of(), null);
    }

    public static ProblemException of(ProblemType type, String code, String detail) {
        return new ProblemException(type, code, detail, List.of(), null);
    }

    /** 422 with everything that is wrong. The list must not be empty. */
    public static ProblemException invalid(List<Violation> violations) {
        return new ProblemException(
                ProblemType.INVALID,
                null,
                violations.size() == 1
                        ? "1 field needs your attention."
                        : violations.size() + " fields need your attention.",
                violations,
                null);
    }

    /** 422 with one violation. */
    public static ProblemException invalid(String field, String message) {
        return invalid(List.of(new Violation(field, message)));
    }

    /** 404; the same words for what does not exist and for what the caller may not know of. */
    public static ProblemException notFound(String what) {
        return of(ProblemType.NOT_FOUND, "There is no " + what + ", or you may not see it.");
    }

    public ProblemType type() {
        return type;
    }

    /** The stable name of this refusal, never null. */
    public String code() {
        return code;
    }

    /** What happened here and what to do about it. */
    public String detail() {
        return getMessage();
    }

    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }

    /**
     * The same refusal, saying when it makes sense to come back; over REST the header {@code Retry-After}.
     *
     * @param seconds at least 1
     */
    public ProblemException retryAfter(long seconds) {
        return new ProblemException(type, code, getMessage(), violations(), getCause(), seconds);
    }

    /** In how many seconds it makes sense to come back; 0 when nothing is known about that. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
