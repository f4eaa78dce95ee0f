package org.mortise.core.openapi.records;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.mortise.api.errors.ProblemType;

/**
 * What the operations of all types share. The names of these schemas have a dot and begin in lower case, which those of record
 * types never do: a plugin's type may be called "problem" or "money".
 */
public final class Components {

    public static final String SECURITY = "bearer";
    public static final String PROBLEM = "application/problem+json";

    static final String MONEY = "core.Money";
    static final String ADDRESS = "core.Address";
    static final String REFERENCE = "core.Reference";
    static final String HISTORY = "core.History";
    static final String LIKELY_DUPLICATE = "core.LikelyDuplicate";
    static final String FILE = "core.File";
    static final String TIMELINE = "core.Timeline";

    private static final String PROBLEM_SCHEMA = "core.Problem";

    private Components() {}

    public static io.swagger.v3.oas.models.Components all() {
        io.swagger.v3.oas.models.Components components = new io.swagger.v3.oas.models.Components();
        components.addSecuritySchemes(
                SECURITY,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("The token of POST /api/auth/login."));
        components.addSchemas(PROBLEM_SCHEMA, problem());
        components.addSchemas(MONEY, money());
        components.addSchemas(ADDRESS, address());
        components.addSchemas(REFERENCE, reference());
        components.addSchemas(HISTORY, history());
        components.addSchemas(LIKELY_DUPLICATE, DuplicateSchemas.likelyDuplicate());
        components.addSchemas(FILE, TimelineSchemas.file());
        components.addSchemas(TIMELINE, TimelineSchemas.timeline());
        for (ProblemType type : ProblemType.values()) {
            components.addResponses(name(type), response(type));
        }
        components.addHeaders(
                "ETag",
                new Header()
                        .description("The version of the record, for If-Match.")
                        .schema(new StringSchema().example("\"3\"")));
        return components;
    }

    /** Adds the refusals that an operation may answer with. */
    public static void refusals(ApiResponses responses, ProblemType... types) {
        for (ProblemType type : types) {
            responses.addApiResponse(
                    String.valueOf(type.status()), new ApiResponse().$ref("#/components/responses/" + name(type)));
        }
    }

    static Schema<?> problemReference() {
        return ref(PROBLEM_SCHEMA);
    }

    static Schema<?> ref(String schema) {
        return new Schema<>().$ref("#/components/schemas/" + schema);
    }

    private static String name(ProblemType type) {
        return type.slug();
    }

    private static ApiResponse response(ProblemType type) {
        ApiResponse response = new ApiResponse()
                .description(type.title() + ".")
                .content(new Content().addMediaType(PROBLEM, new MediaType().schema(problemReference())));
        if (type == ProblemType.UNAVAILABLE || type == ProblemType.TOO_MANY_REQUESTS) {
            response.addHeaderObject(
                    "Retry-After", new Header().description("Seconds to wait.").schema(new IntegerSchema()));
        }
        return response;
    }

    private static Schema<?> problem() {
        Schema<?> violation = new ObjectSchema()
                .addProperty("field", new StringSchema().description("A path such as emailAddresses[0].address."))
                .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .description("RFC 9457. Programs switch on type, people read title and detail.")
                .addProperty("type", new StringSchema().example("/problems/invalid"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("violations", new ArraySchema().items(violation).description("All of them at once."))
                .addProperty("requestId", new StringSchema().description("Names the lines of the log."))
                .addRequiredItem("type")
                .addRequiredItem("title")
                .addRequiredItem("status");
    }

    private static Schema<?> money() {
        return new ObjectSchema()
                .addProperty(
                        "amount",
                        new StringSchema()
                                .description("A decimal number as a string.")
                                .example("1234.50"))
                .addProperty(
                        "currency", new StringSchema().description("ISO 4217.").example("EUR"))
                .addRequiredItem("amount")
                .addRequiredItem("currency");
    }

    private static Schema<?> address() {
        Schema<?> address = new ObjectSchema();
        for (String part : new String[] {"street", "city", "state", "postalCode", "country"}) {
            address.addProperty(part, new StringSchema().maxLength(255).nullable(true));
        }
        return address;
    }

    private static Schema<?> reference() {
        return new ObjectSchema()
                .description("Read as all three; written as the id alone or as this object.")
                .addProperty("type", new StringSchema())
                .addProperty("id", new StringSchema().format("uuid"))
                .addProperty("name", new StringSchema().nullable(true))
                .addRequiredItem("id");
    }

    private static Schema<?> history() {
        Schema<?> change = new ObjectSchema()
                .description("For each field that changed a pair: the old and the new value.")
                .additionalProperties(new ArraySchema()
                        .items(new Schema<>().nullable(true))
                        .minItems(2)
                        .maxItems(2));
        Schema<?> entry = new ObjectSchema()
                .addProperty("id", new StringSchema().format("uuid"))
                .addProperty("recordType", new StringSchema())
                .addProperty("recordId", new StringSchema().format("uuid"))
                .addProperty("at", new StringSchema().format("date-time"))
                .addProperty("actor", new StringSchema())
                .addProperty("origin", new StringSchema())
                .addProperty("action", new StringSchema().example("updated"))
                .addProperty("version", new IntegerSchema().format("int64"))
                .addProperty("changes", change);
        return new ObjectSchema()
                .addProperty("items", new ArraySchema().items(entry))
                .addProperty("nextCursor", new StringSchema().nullable(true));
    }
}
