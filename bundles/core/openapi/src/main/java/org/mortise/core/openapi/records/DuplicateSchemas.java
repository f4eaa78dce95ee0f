package org.mortise.core.openapi.records;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;

/** How a creation is asked for likely duplicates, and how it tells of them. */
final class DuplicateSchemas {

    private DuplicateSchemas() {}

    static Parameter mode() {
        StringSchema modes = new StringSchema();
        List.of("allow", "warn", "refuse").forEach(modes::addEnumItem);
        return Parameters.query(
                "duplicates",
                "Left out: records with the very same values are told in duplicates. warn: misspelt ones, too."
                        + " refuse: 409 likely-duplicate while there are some. allow: does not look.",
                modes);
    }

    /** The new record, and what it may be the same as. */
    static Schema<?> created(Schema<?> record) {
        Schema<?> warning = new ObjectSchema()
                .addProperty(
                        "duplicates",
                        new ArraySchema()
                                .items(Components.ref(Components.LIKELY_DUPLICATE))
                                .description("Only when there are some; the record is made all the same."));
        return new ComposedSchema().allOf(List.of(record, warning));
    }

    static Schema<?> likelyDuplicate() {
        Schema<?> score = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty(
                        "similarity",
                        new NumberSchema()
                                .nullable(true)
                                .description("From 0 to 1; null when one of the two has no value."))
                .addProperty("points", new NumberSchema().description("Negative: it speaks against it."));
        return new ObjectSchema()
                .description("A record that another one is likely to be the same as.")
                .addProperty("type", new StringSchema())
                .addProperty("id", new StringSchema().format("uuid"))
                .addProperty("name", new StringSchema())
                .addProperty("points", new NumberSchema().description("How much speaks for it."))
                .addProperty("threshold", new NumberSchema().description("Of the match rule."))
                .addProperty("fields", new ArraySchema().items(score));
    }
}
