package org.mortise.core.rest.records;

import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.mortise.api.duplicates.LikelyDuplicate;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;
import org.mortise.core.rest.timeline.TimelineReader;

/** The collections of all record types of one plugin. JSON in and out, no logic. */
@Path("{collection: [a-z][a-z0-9-]*}")
@Produces(MediaType.APPLICATION_JSON)
public final class RecordResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final Set<String> LIST_PARAMETERS = Set.of(
            "q", "filter", "sort", "limit", "cursor", "offset", "fields", "expand", "total", "deleted", "rights");
    private static final Set<String> AGGREGATE_PARAMETERS =
            Set.of("filter", "group", "sum", "avg", "min", "max", "count");

    private final String plugin;
    private final RecordTypes types;
    private final Records records;
    private final Expansion expansion;
    private final Rights rights;
    private final Bulk bulk;
    private final Idempotency idempotency;
    private final DuplicateWarning duplicateWarning;
    private final History history;
    private final TimelineReader timeline;
    private final WordFilter words;

    public RecordResource(
            String plugin,
            RecordTypes types,
            Records records,
            Transactions transactions,
            Idempotency idempotency,
            TimelineReader timeline,
            DuplicateWarning duplicateWarning,
            WordFilter words) {
        this.plugin = plugin;
        this.types = types;
        this.records = records;
        this.expansion = new Expansion(types, records);
        this.rights = new Rights(records);
        this.bulk = new Bulk(records, transactions);
        this.idempotency = idempotency;
        this.history = new History(records);
        this.timeline = timeline;
        this.words = words;
        this.duplicateWarning = duplicateWarning;
    }

    @GET
    public Map<String, Object> list(@PathParam("collection") String collection, @Context UriInfo uri) {
        RecordType type = type(collection);
        Parameters parameters = new Parameters(uri, LIST_PARAMETERS);
        List<String> expand = parameters.list("expand");
        Page page = records.query(Query.of(type.name())
                .among(words.ids(type.name(), parameters.text("q")))
                .where(parameters.text("filter"))
                .sort(parameters.list("sort"))
                .limit(parameters.integer("limit", Query.DEFAULT_LIMIT, 1, Query.MAX_LIMIT))
                .cursor(parameters.text("cursor"))
                .offset(parameters.integer("offset", 0, 0, Query.MAX_OFFSET))
                .total(parameters.flag("total"))
                .deleted(parameters.flag("deleted"))
                .select(expansion.withReferences(type, parameters.list("fields"), expand)));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", expansion.json(type, page.items(), expand));
        answer.put("nextCursor", page.nextCursor());
        if (page.total() != null) {
            answer.put("total", page.total());
        }
        if (parameters.flag("rights")) {
            answer.put("rights", rights.of(type, page.items()));
        }
        return answer;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(
            @PathParam("collection") String collection,
            @HeaderParam("Idempotency-Key") String key,
            @QueryParam("duplicates") String duplicates,
            InputStream body) {
        DuplicateWarning.check(duplicates);
        RecordType type = type(collection);
        Map<String, Object> request = RecordBody.read(body);
        Idempotency.Answer answer = idempotency.once(key, type.name(), request, () -> {
            Map<String, Object> values = RecordBody.values(request, type);
            List<LikelyDuplicate> likely = duplicateWarning.look(duplicates, type.name(), values);
            RecordData record = records.write(Write.create(type.name(), values));
            Map<String, Object> json = new LinkedHashMap<>(JsonForm.of(record, type));
            if (!likely.isEmpty()) {
                json.put("duplicates", likely);
            }
            return new Idempotency.Answer(record.id(), record.version(), json);
        });
        // Relative to the address of the plugin's server.
        return Response.created(URI.create(collection + "/" + answer.id()))
                .tag(String.valueOf(answer.version()))
                .entity(answer.json())
                .build();
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("collection") String collection, @PathParam("id") String id, @Context UriInfo uri) {
        RecordType type = type(collection);
        Parameters parameters = new Parameters(uri, Set.of("expand", "rights"));
        RecordData record = records.get(type.name(), id(type, id));
        Map<String, Object> json =
                expansion.json(type, List.of(record), parameters.list("expand")).get(0);
        Response.ResponseBuilder answer = Response.ok(json).tag(String.valueOf(record.version()));
        return (parameters.flag("rights") ? answer.allow(rights.methods(type, record)) : answer).build();
    }

    @PATCH
    @Path("{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response update(
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            InputStream body) {
        RecordType type = type(collection);
        Map<String, Object> values = RecordBody.values(RecordBody.read(body), type);
        RecordData record =
                records.write(Write.update(type.name(), id(type, id), values).expecting(EntityTags.version(ifMatch)));
        return answer(record, type);
    }

    @DELETE
    @Path("{id}")
    public void delete(
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch) {
        RecordType type = type(collection);
        records.write(Write.delete(type.name(), id(type, id)).expecting(EntityTags.version(ifMatch)));
    }

    @POST
    @Path("{id}/restore")
    public Response restore(@PathParam("collection") String collection, @PathParam("id") String id) {
        RecordType type = type(collection);
        return answer(records.write(Write.restore(type.name(), id(type, id))), type);
    }

    /** For good; administrators only, and only what is deleted already. */
    @POST
    @Path("{id}/purge")
    public void purge(
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch) {
        RecordType type = type(collection);
        records.write(Write.purge(type.name(), id(type, id)).expecting(EntityTags.version(ifMatch)));
    }

    @GET
    @Path("{id}/history")
    public Map<String, Object> history(
            @PathParam("collection") String collection, @PathParam("id") String id, @Context UriInfo uri) {
        RecordType type = type(collection);
        return history.page(type, id(type, id), uri);
    }

    /** Everything that happened around the record, the newest first. */
    @GET
    @Path("{id}/timeline")
    public Map<String, Object> timeline(
            @PathParam("collection") String collection, @PathParam("id") String id, @Context UriInfo uri) {
        RecordType type = type(collection);
        Parameters parameters = new Parameters(uri, Set.of("limit", "cursor", "kind"));
        return timeline.page(
                type,
                id(type, id),
                parameters.list("kind"),
                parameters.text("cursor"),
                parameters.integer("limit", Query.DEFAULT_LIMIT, 1, Query.MAX_LIMIT));
    }

    @POST
    @Path("bulk")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> bulk(@PathParam("collection") String collection, InputStream body) {
        return bulk.run(type(collection), RecordBody.read(body));
    }

    @GET
    @Path("aggregate")
    public Map<String, Object> aggregate(@PathParam("collection") String collection, @Context UriInfo uri) {
        RecordType type = type(collection);
        Aggregation aggregation = AggregateAnswer.aggregation(type.name(), new Parameters(uri, AGGREGATE_PARAMETERS));
        return AggregateAnswer.json(aggregation, records.aggregate(aggregation));
    }

    private static Response answer(RecordData record, RecordType type) {
        return Response.ok(JsonForm.of(record, type))
                .tag(String.valueOf(record.version()))
                .build();
    }

    private RecordType type(String collection) {
        return types.find(plugin, collection)
                .orElseThrow(() -> ProblemException.notFound("collection \"" + collection + "\" in " + plugin));
    }

    private static UUID id(RecordType type, String id) {
        try {
            if (id.length() == 36) {
                return UUID.fromString(id);
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound(type.name() + " " + id);
        }
        throw ProblemException.notFound(type.name() + " " + id);
    }
}
