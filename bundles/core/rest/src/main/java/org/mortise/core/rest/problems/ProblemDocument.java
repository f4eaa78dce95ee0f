package org.mortise.core.rest.problems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.GenericEntity;
import javax.ws.rs.core.Response;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.slf4j.MDC;

/** {@code application/problem+json} (RFC 9457). */
public final class ProblemDocument {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final long A_MOMENT = 2;
    private static final String TYPE_PREFIX = "/problems/";

    private ProblemDocument() {}

    public static Map<String, Object> of(ProblemException problem) {
        return document(problem.type(), problem.code(), problem.detail(), problem.violations());
    }

    public static Response response(ProblemException problem) {
        return response(problem.type(), of(problem), problem.retryAfterSeconds());
    }

    static Response response(ProblemType type, String detail) {
        return response(type, document(type, type.slug(), detail, List.of()), 0);
    }

    private static Response response(ProblemType type, Map<String, Object> document, long retryAfterSeconds) {
        Response.ResponseBuilder builder = Response.status(type.status())
                .type(MEDIA_TYPE)
                // With its own type, else it is written by that of the resource method which failed.
                .entity(new GenericEntity<>(document) {});
        long seconds = retryAfter(type, retryAfterSeconds);
        if (seconds > 0) {
            builder.header("Retry-After", String.valueOf(seconds));
        }
        if (type == ProblemType.UNAUTHENTICATED) {
            builder.header("WWW-Authenticate", "Bearer");
        }
        return builder.build();
    }

    /** When to come back: as the problem says, else a moment for what passes by itself; 0 for never. */
    public static long retryAfter(ProblemType type, long seconds) {
        boolean passes = type == ProblemType.UNAVAILABLE || type == ProblemType.TOO_MANY_REQUESTS;
        return seconds > 0 || !passes ? seconds : A_MOMENT;
    }

    private static Map<String, Object> document(
            ProblemType type, String code, String detail, List<Violation> violations) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", TYPE_PREFIX + code);
        document.put("title", type.title());
        document.put("status", type.status());
        document.put("detail", detail);
        if (!violations.isEmpty()) {
            document.put("violations", violations);
        }
        // So that a person can name the lines of the log that belong to it.
        String requestId = MDC.get("requestId");
        if (requestId != null) {
            document.put("requestId", requestId);
        }
        return document;
    }
}
