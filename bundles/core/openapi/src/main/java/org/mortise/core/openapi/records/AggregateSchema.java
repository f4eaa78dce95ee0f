package org.mortise.core.openapi.records;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;

/** {@code {"groups":[{"stage":"Proposal","sum":{"amount":…},"count":…}]}}. */
final class AggregateSchema {

    private AggregateSchema() {}

    static Schema<?> of() {
        Schema<?> group = new ObjectSchema()
                .description("The group's values under the names that were asked for, then the measures.")
                .additionalProperties(new Schema<>().nullable(true));
        for (String function : new String[] {"sum", "avg", "min", "max"}) {
            group.addProperty(function, new ObjectSchema().additionalProperties(new Schema<>().nullable(true)));
        }
        group.addProperty(
                "count", new Schema<>().description("A number; an object of numbers when several fields are counted."));
        return new ObjectSchema().addProperty("groups", new ArraySchema().items(group));
    }
}
