package org.mortise.core.rest.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every exception becomes a problem document: ours as they say, JAX-RS's by their status, all others as our fault. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    @Override
    public Response toResponse(Throwable failure) {
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
        LOG.error("A request failed", failure);
        return ProblemDocument.response(
                ProblemType.INTERNAL, "This is our fault and was written to the log; name the requestId when you report it.");
    }

    private static Response byStatus(WebApplicationException web) {
        Response answer = web.getResponse();
        if (answer.getStatus() < 400) {
            return answer;
        }
        for (ProblemType type : ProblemType.values()) {
            if (type.status() == answer.getStatus()) {
                if (type == ProblemType.INTERNAL) {
                    LOG.error("A request failed", web);
                }
                Response problem = ProblemDocument.response(type, type.title() + ".");
                return answer.getHeaderString("Allow") == null
                        ? problem
                        : Response.fromResponse(problem).header("Allow", answer.getHeaderString("Allow")).build();
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
