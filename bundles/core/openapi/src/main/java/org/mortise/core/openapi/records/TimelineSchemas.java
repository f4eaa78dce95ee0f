package org.mortise.core.openapi.records;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

/** What timelines and the values of file fields look like. */
final class TimelineSchemas {

    private TimelineSchemas() {}

    static Schema<?> file() {
        return new ObjectSchema()
                .description("An uploaded file. Written as its id alone, or as an object with the id.")
                .addProperty("id", new StringSchema().format("uuid"))
                .addProperty("name", new StringSchema())
                .addProperty("size", new IntegerSchema().format("int64"))
                .addProperty("contentType", new StringSchema())
                .addProperty("sha256", new StringSchema())
                .addProperty("href", new StringSchema());
    }

    static Schema<?> timeline() {
        Schema<?> record = new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("id", new StringSchema().format("uuid"))
                .addProperty("name", new StringSchema().nullable(true));
        Schema<?> item = new ObjectSchema()
                .addProperty("at", new StringSchema().format("date-time"))
                .addProperty("kind", new StringSchema().example("history"))
                .addProperty("action", new StringSchema().example("updated").nullable(true))
                .addProperty("title", new StringSchema().nullable(true))
                .addProperty("actor", new StringSchema().nullable(true))
                .addProperty("origin", new StringSchema().nullable(true))
                .addProperty("record", record)
                .addProperty("details", new ObjectSchema().additionalProperties(true));
        return new ObjectSchema()
                .addProperty("items", new ArraySchema().items(item))
                .addProperty("nextCursor", new StringSchema().nullable(true))
                .addProperty(
                        "missing",
                        new ArraySchema()
                                .items(new StringSchema())
                                .description("Kinds that could not be read at the moment."));
    }
}
