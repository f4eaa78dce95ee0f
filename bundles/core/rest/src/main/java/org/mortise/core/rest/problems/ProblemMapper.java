package org.mortise.core.rest.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.validation.ConstraintViolation;
import javax.validation.ConstraintViolationException;
import javax.validation.ElementKind;
import javax.validation.Path;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.core.persistence.SqlFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every exception becomes a problem document: ours as they say, JAX-RS's by their status, all others as our fault. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    @Override
    public Response toResponse(Throwable failure) {
        if (clientLeft(failure)) {
            LOG.debug("A client left before its answer was complete", failure);
            return ProblemDocument.response(ProblemType.MALFORMED, "The connection was closed.");
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return ProblemDocument.response(problem);
            }
            if (cause instanceof ConstraintViolationException invalid) {
                return ProblemDocument.response(ProblemException.invalid(violations(invalid)));
            }
            if (cause instanceof JsonProcessingException json) {
                return ProblemDocument.response(JsonProblem.of(json));
            }
        }
        if (failure instanceof WebApplicationException web) {
            return byStatus(web);
        }
        return ProblemDocument.response(problem(failure));
    }

    /** Whether the answer to it is that something is broken here: no refusal, no bad input, nothing that passes. */
    public static boolean isFault(Throwable failure) {
        if (clientLeft(failure) || SqlFailure.passing(failure).isPresent()) {
            return false;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException
                    || cause instanceof ConstraintViolationException
                    || cause instanceof JsonProcessingException) {
                return false;
            }
        }
        return !(failure instanceof WebApplicationException web)
                || web.getResponse().getStatus() == ProblemType.INTERNAL.status();
    }

    /** What to tell about a failure that is nobody's input: it passes, or it is our fault. Written to the log here. */
    public static ProblemException problem(Throwable failure) {
        Optional<ProblemException> passing = SqlFailure.passing(failure);
        if (passing.isPresent()) {
            LOG.warn("A request failed and may be repeated", failure);
            return passing.get();
        }
        fault(failure);
        return ProblemException.of(
                ProblemType.INTERNAL,
                "This is our fault and was written to the log; name the requestId when you report it.");
    }

    private static void fault(Throwable failure) {
        FailedPlugin.now()
                .ifPresentOrElse(
                        plugin -> LOG.error("A request failed in the code of the plugin {}", plugin, failure),
                        () -> LOG.error("A request failed", failure));
    }

    /** Nobody reads the answer any more, and nobody is to blame. */
    private static boolean clientLeft(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            boolean broken = message.startsWith("Broken pipe") || message.startsWith("Connection reset");
            // Jetty's EofException is one of them.
            if (cause instanceof EOFException || cause instanceof IOException && broken) {
                return true;
            }
        }
        return false;
    }

    private static Response byStatus(WebApplicationException web) {
        Response answer = web.getResponse();
        if (answer.getStatus() < 400) {
            return answer;
        }
        for (ProblemType type : ProblemType.values()) {
            if (type.status() == answer.getStatus()) {
                if (type == ProblemType.INTERNAL) {
                    fault(web);
                }
                Response problem = ProblemDocument.response(type, type.title() + ".");
                return answer.getHeaderString("Allow") == null
                        ? problem
                        : Response.fromResponse(problem)
                                .header("Allow", answer.getHeaderString("Allow"))
                                .build();
            }
        }
        return ProblemDocument.response(ProblemType.MALFORMED, "The request cannot be answered.");
    }

    private static List<Violation> violations(ConstraintViolationException invalid) {
        List<Violation> violations = new ArrayList<>();
        for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
            StringBuilder field = new StringBuilder();
            for (Path.Node node : violation.getPropertyPath()) {
                if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                    field.append(field.length() == 0 ? "" : ".").append(node.getName());
                }
            }
            violations.add(new Violation(field.toString(), violation.getMessage()));
        }
        violations.sort(java.util.Comparator.comparing(Violation::field));
        return violations;
    }
}
