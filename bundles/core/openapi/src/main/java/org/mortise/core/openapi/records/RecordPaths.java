package org.mortise.core.openapi.records;

import static org.mortise.api.errors.ProblemType.CONFLICT;
import static org.mortise.api.errors.ProblemType.FORBIDDEN;
import static org.mortise.api.errors.ProblemType.INVALID;
import static org.mortise.api.errors.ProblemType.MALFORMED;
import static org.mortise.api.errors.ProblemType.NOT_FOUND;
import static org.mortise.api.errors.ProblemType.PRECONDITION_FAILED;
import static org.mortise.api.errors.ProblemType.TOO_LARGE;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.tags.Tag;
import org.mortise.api.records.RecordType;

/** Every operation that the platform serves for a record type. */
public final class RecordPaths {

    private static final String JSON = "application/json";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final RecordType type;
    private final String label;
    private final RecordSchemas schemas;
    private final Parameters parameters;

    public RecordPaths(RecordType type, Labels labels) {
        this.type = type;
        this.label = labels.of(type);
        this.schemas = new RecordSchemas(type, labels);
        this.parameters = new Parameters(type);
    }

    public void addTo(OpenAPI api) {
        schemas.addTo(api.getComponents());
        api.addTagsItem(new Tag().name(tag()).description(label));
        api.path(type.href(), new PathItem().get(list()).post(create()));
        api.path(
                type.href() + "/{id}",
                new PathItem()
                        .addParametersItem(Parameters.id())
                        .get(get())
                        .patch(update())
                        .delete(delete()));
        api.path(
                type.href() + "/{id}/restore",
                new PathItem().addParametersItem(Parameters.id()).post(restore()));
        api.path(
                type.href() + "/{id}/history",
                new PathItem().addParametersItem(Parameters.id()).get(history()));
        api.path(
                type.href() + "/{id}/purge",
                new PathItem().addParametersItem(Parameters.id()).post(purge()));
        api.path(
                type.href() + "/{id}/timeline",
                new PathItem().addParametersItem(Parameters.id()).get(timeline()));
        api.path(type.href() + "/bulk", new PathItem().post(bulk()));
        api.path(type.href() + "/aggregate", new PathItem().get(aggregate()));
        api.path(type.href() + "/import", new PathItem().post(Transfer.importing(call("Import", "Import a CSV file"))));
        api.path(
                type.href() + "/export",
                new PathItem().get(Transfer.exporting(call("Export", "Export as CSV"), parameters)));
    }

    private String tag() {
        return type.href().substring("/api/".length());
    }

    private OperationBuilder call(String verb, String summary) {
        return new OperationBuilder(type.name() + verb, summary + ": " + label, tag());
    }

    private Operation list() {
        return call("List", "List")
                .parameters(parameters.list())
                .answer("200", "One page.", JSON, schemas.page())
                .refusals(MALFORMED);
    }

    private Operation create() {
        return call("Create", "Create")
                .parameter(Parameters.idempotencyKey())
                .parameter(DuplicateSchemas.mode())
                .body(schemas.creation(), JSON)
                .answer(
                        "201",
                        "The record; Location has its address.",
                        JSON,
                        DuplicateSchemas.created(schemas.record()))
                .withETag("201")
                .refusals(MALFORMED, FORBIDDEN, CONFLICT, INVALID);
    }

    private Operation get() {
        return call("Get", "Read")
                .parameters(parameters.one())
                .answer("200", "The record.", JSON, schemas.record())
                .withETag("200")
                .refusals(NOT_FOUND);
    }

    private Operation update() {
        return call("Update", "Change")
                .parameter(Parameters.ifMatch())
                .body(schemas.change(), MERGE_PATCH, JSON)
                .answer("200", "The record as it is then.", JSON, schemas.record())
                .withETag("200")
                .refusals(MALFORMED, FORBIDDEN, NOT_FOUND, CONFLICT, PRECONDITION_FAILED, INVALID);
    }

    private Operation delete() {
        return call("Delete", "Delete")
                .parameter(Parameters.ifMatch())
                .answer("204", "Deleted; it can be restored.")
                .refusals(FORBIDDEN, NOT_FOUND, CONFLICT, PRECONDITION_FAILED);
    }

    private Operation restore() {
        return call("Restore", "Restore a deleted record")
                .answer("200", "The record.", JSON, schemas.record())
                .withETag("200")
                .refusals(FORBIDDEN, NOT_FOUND, CONFLICT, INVALID);
    }

    private Operation history() {
        return call("History", "What was changed, by whom and when")
                .parameter(Parameters.historyLimit())
                .parameter(Parameters.placeCursor())
                .answer("200", "The newest change first.", JSON, Components.ref(Components.HISTORY))
                .refusals(MALFORMED, NOT_FOUND);
    }

    private Operation purge() {
        return call("Purge", "Remove a deleted record for good")
                .parameter(Parameters.ifMatch())
                .answer("204", "The record, its files and the values in its history are gone.")
                .refusals(FORBIDDEN, NOT_FOUND, CONFLICT, PRECONDITION_FAILED);
    }

    private Operation timeline() {
        return call("Timeline", "Everything that happened around the record")
                .parameters(Parameters.timeline())
                .answer("200", "The newest first.", JSON, Components.ref(Components.TIMELINE))
                .refusals(MALFORMED, NOT_FOUND);
    }

    private Operation bulk() {
        return call("Bulk", "Write many records in one call")
                .body(schemas.bulk(), JSON)
                .answer("200", "One result for each operation.", JSON, schemas.bulkResult())
                .refusals(MALFORMED, FORBIDDEN, TOO_LARGE, INVALID);
    }

    private Operation aggregate() {
        return call("Aggregate", "Group and sum up")
                .parameters(parameters.aggregate())
                .answer("200", "One item for each group.", JSON, AggregateSchema.of())
                .refusals(MALFORMED);
    }
}
