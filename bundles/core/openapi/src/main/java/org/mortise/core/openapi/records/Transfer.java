package org.mortise.core.openapi.records;

import static org.mortise.api.errors.ProblemType.FORBIDDEN;
import static org.mortise.api.errors.ProblemType.INVALID;
import static org.mortise.api.errors.ProblemType.MALFORMED;
import static org.mortise.api.errors.ProblemType.TOO_LARGE;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

/** Records from and to files. */
final class Transfer {

    private Transfer() {}

    static Operation importing(OperationBuilder call) {
        Schema<?> form = new ObjectSchema()
                .addProperty("file", new StringSchema().format("binary").description("CSV with a line of headers."))
                .addProperty(
                        "mapping", new StringSchema().description("JSON; columns are matched by name when left out."))
                .addRequiredItem("file");
        Schema<?> started = new ObjectSchema()
                .addProperty("id", new StringSchema().format("uuid"))
                .addProperty("href", new StringSchema().description("Where its progress can be read."))
                .addProperty("status", new StringSchema());
        return call.parameter(Parameters.query("dryRun", "Only say what would happen.", new BooleanSchema()))
                .body(form, "multipart/form-data")
                .answer("202", "Taken; Location has its address.", "application/json", started)
                .refusals(MALFORMED, FORBIDDEN, TOO_LARGE, INVALID);
    }

    static Operation exporting(OperationBuilder call, Parameters parameters) {
        return call.parameter(parameters.filter())
                .parameter(parameters.sort())
                .parameter(parameters.fields())
                .parameter(Parameters.query("bom", "Begin with a byte order mark, for Excel.", new BooleanSchema()))
                .answer("200", "All records that match, as a stream.", "text/csv", new StringSchema())
                .refusals(MALFORMED, FORBIDDEN);
    }
}
