package org.mortise.core.openapi.resources;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.Method;
import java.util.List;
import javax.ws.rs.core.Response;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.Anonymous;
import org.mortise.core.openapi.records.Components;

/** The answers of an operation: the status that goes with its method, the refusals that it can give, who may call it. */
final class Answers {

    private Answers() {}

    static void complete(Operation operation, Method method) {
        withoutAuthorization(operation);
        ApiResponses responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        // "default" is the reader's word for the declared answer; here everything else is a problem document.
        ApiResponse answer = responses.remove("default");
        if (answer != null) {
            boolean empty = method.getReturnType() == void.class;
            answer.setDescription(empty ? "Done." : "Success.");
            String status = empty ? "204" : method.getReturnType() == Response.class ? "2XX" : "200";
            if (empty) {
                answer.setContent(null);
            }
            responses.putIfAbsent(status, answer);
        }
        boolean reads = operation.getRequestBody() != null;
        boolean parameters = operation.getParameters() != null;
        Components.refusals(responses, ProblemType.FORBIDDEN, ProblemType.UNAVAILABLE);
        if (reads || parameters) {
            Components.refusals(responses, ProblemType.MALFORMED, ProblemType.NOT_FOUND);
        }
        if (reads) {
            Components.refusals(responses, ProblemType.INVALID);
        }
        if (anonymous(method)) {
            operation.setSecurity(List.of());
        } else {
            Components.refusals(responses, ProblemType.UNAUTHENTICATED);
        }
        operation.setResponses(responses);
    }

    /** The security scheme says it; OpenAPI ignores it as a parameter. */
    private static void withoutAuthorization(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().removeIf(parameter -> "Authorization".equalsIgnoreCase(parameter.getName()));
            if (operation.getParameters().isEmpty()) {
                operation.setParameters(null);
            }
        }
    }

    private static boolean anonymous(Method method) {
        return method.isAnnotationPresent(Anonymous.class)
                || method.getDeclaringClass().isAnnotationPresent(Anonymous.class);
    }
}
