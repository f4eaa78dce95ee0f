package org.mortise.core.openapi.records;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.mortise.api.errors.ProblemType;

/** Writes one operation down in the order in which one tells it. */
final class OperationBuilder {

    private final Operation operation = new Operation();
    private final ApiResponses responses = new ApiResponses();

    OperationBuilder(String id, String summary, String tag) {
        operation.operationId(id).summary(summary).addTagsItem(tag).responses(responses);
    }

    OperationBuilder parameter(Parameter parameter) {
        operation.addParametersItem(parameter);
        return this;
    }

    OperationBuilder parameters(List<Parameter> parameters) {
        parameters.forEach(operation::addParametersItem);
        return this;
    }

    OperationBuilder body(Schema<?> schema, String... mediaTypes) {
        Content content = new Content();
        for (String mediaType : mediaTypes) {
            content.addMediaType(mediaType, new MediaType().schema(schema));
        }
        operation.requestBody(new RequestBody().required(true).content(content));
        return this;
    }

    OperationBuilder answer(String status, String description) {
        responses.addApiResponse(status, new ApiResponse().description(description));
        return this;
    }

    OperationBuilder answer(String status, String description, String mediaType, Schema<?> schema) {
        answer(status, description);
        responses.get(status).content(new Content().addMediaType(mediaType, new MediaType().schema(schema)));
        return this;
    }

    OperationBuilder withETag(String status) {
        responses.get(status).addHeaderObject("ETag", new Header().$ref("#/components/headers/ETag"));
        return this;
    }

    /** Ends the operation. Whoever has not signed in is refused everywhere. */
    Operation refusals(ProblemType... types) {
        Components.refusals(responses, types);
        Components.refusals(responses, ProblemType.UNAUTHENTICATED, ProblemType.UNAVAILABLE);
        return operation;
    }
}
