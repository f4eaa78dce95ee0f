package org.mortise.core.openapi.records;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Set;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.SystemFields;

/** The schemas of a record type: as it is read, created, changed, listed, and written in bulk. */
final class RecordSchemas {

    private static final int MAX_OPERATIONS = 10_000;
    private static final Set<String> BY_PLATFORM = Set.of(
            SystemFields.ID,
            SystemFields.VERSION,
            SystemFields.CREATED_AT,
            SystemFields.CREATED_BY,
            SystemFields.MODIFIED_AT,
            SystemFields.MODIFIED_BY,
            SystemFields.DELETED_AT);

    private final RecordType type;
    private final String name;
    private final FieldSchemas fields;
    private final Labels labels;

    RecordSchemas(RecordType type, Labels labels) {
        this.type = type;
        this.name = Names.pascal(type.name());
        this.fields = new FieldSchemas(labels);
        this.labels = labels;
    }

    Schema<?> record() {
        return Components.ref(name);
    }

    Schema<?> creation() {
        return Components.ref(name + ".New");
    }

    Schema<?> change() {
        return Components.ref(name + ".Patch");
    }

    Schema<?> page() {
        return Components.ref(name + ".Page");
    }

    Schema<?> bulk() {
        return Components.ref(name + ".Bulk");
    }

    Schema<?> bulkResult() {
        return Components.ref(name + ".BulkResult");
    }

    void addTo(io.swagger.v3.oas.models.Components components) {
        components.addSchemas(name, readForm());
        components.addSchemas(name + ".New", writeForm(true));
        components.addSchemas(name + ".Patch", writeForm(false));
        components.addSchemas(name + ".Page", pageForm());
        components.addSchemas(name + ".Bulk", bulkForm());
        components.addSchemas(name + ".BulkResult", bulkResultForm());
    }

    private Schema<?> readForm() {
        Schema<?> schema = new ObjectSchema().description(labels.of(type));
        Schema<?> custom = new ObjectSchema();
        for (Field field : type.fields()) {
            (field.custom() ? custom : schema).addProperty(field.name(), fields.read(field));
        }
        schema.addRequiredItem(SystemFields.ID).addRequiredItem(SystemFields.VERSION);
        return withCustom(schema, custom);
    }

    private Schema<?> writeForm(boolean creation) {
        Schema<?> schema = new ObjectSchema()
                .description(
                        creation
                                ? "A new record. A required field may be left out where the module fills it in by itself."
                                : "JSON merge patch: what is left out stays, null clears. Fields that only the platform"
                                        + " writes may be sent back unchanged.");
        Schema<?> custom = new ObjectSchema();
        for (Field field : type.fields()) {
            if (!field.readOnly() && !BY_PLATFORM.contains(field.name())) {
                (field.custom() ? custom : schema).addProperty(field.name(), fields.write(field));
                if (creation
                        && field.required()
                        && !field.custom()
                        && field.defaultValue().isEmpty()) {
                    schema.addRequiredItem(field.name());
                }
            }
        }
        return withCustom(schema, custom);
    }

    private static Schema<?> withCustom(Schema<?> schema, Schema<?> custom) {
        if (custom.getProperties() != null) {
            schema.addProperty("custom", custom);
        }
        return schema;
    }

    private Schema<?> pageForm() {
        return new ObjectSchema()
                .addProperty("items", new ArraySchema().items(record()))
                .addProperty("nextCursor", new StringSchema().nullable(true).description("null on the last page."))
                .addProperty("total", new IntegerSchema().format("int64").description("Only with total=true."))
                .addProperty("rights", rights())
                .addRequiredItem("items")
                .addRequiredItem("nextCursor");
    }

    private static Schema<?> rights() {
        StringSchema action = new StringSchema();
        List.of("edit", "delete").forEach(action::addEnumItem);
        return new ObjectSchema()
                .description("Only with rights=true: what the caller may do, by the id of each record.")
                .additionalProperties(new ArraySchema().items(action));
    }

    private Schema<?> bulkForm() {
        StringSchema op = new StringSchema();
        List.of("create", "update", "delete", "restore", "purge").forEach(op::addEnumItem);
        Schema<?> operation = new ObjectSchema()
                .addProperty("op", op)
                .addProperty("id", new StringSchema().format("uuid").description("For all but create."))
                .addProperty("version", new IntegerSchema().format("int64").description("As If-Match."))
                .addProperty("values", change())
                .addRequiredItem("op");
        return new ObjectSchema()
                .addProperty("operations", new ArraySchema().items(operation).maxItems(MAX_OPERATIONS))
                .addProperty("atomic", new BooleanSchema().description("All or nothing; false when left out."))
                .addRequiredItem("operations");
    }

    private Schema<?> bulkResultForm() {
        Schema<?> result = new ObjectSchema()
                .description("In the order of the operations: record when done, problem when not.")
                .addProperty("status", new IntegerSchema())
                .addProperty("record", record())
                .addProperty("problem", new ObjectSchema())
                .addRequiredItem("status");
        return new ObjectSchema()
                .addProperty("succeeded", new IntegerSchema())
                .addProperty("failed", new IntegerSchema())
                .addProperty("results", new ArraySchema().items(result));
    }
}
