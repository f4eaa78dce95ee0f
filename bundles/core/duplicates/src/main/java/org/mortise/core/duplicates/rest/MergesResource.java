package org.mortise.core.duplicates.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.core.duplicates.Duplicates;
import org.mortise.core.duplicates.merge.MergeLog;
import org.mortise.core.duplicates.merge.Merger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/duplicates/merges}: two records become one, and two again. */
@Path("merges")
@Component(service = MergesResource.class, property = "mortise.address=/duplicates")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class MergesResource {

    private final Duplicates duplicates;
    private final Records records;
    private final RecordTypes types;

    @Activate
    public MergesResource(@Reference Duplicates duplicates, @Reference Records records, @Reference RecordTypes types) {
        this.duplicates = duplicates;
        this.records = records;
        this.types = types;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response merge(JsonNode given) {
        JsonNode body = Bodies.object(given, Set.of("type", "survivor", "merged", "choose"));
        MergeLog.Merge merge = duplicates
                .merger()
                .merge(
                        Bodies.text(body, "type"),
                        Bodies.id(body, "survivor"),
                        Bodies.id(body, "merged"),
                        Bodies.choices(body.path("choose")));
        return Response.created(URI.create("merges/" + merge.id()))
                .entity(shown(merge))
                .build();
    }

    /** The merges that a record took part in. */
    @GET
    public Map<String, List<MergeLog.Merge>> merges(@QueryParam("type") String type, @QueryParam("record") String id) {
        if (type == null || id == null) {
            throw ProblemException.of(ProblemType.MALFORMED, "type and record have to be named.");
        }
        types.require(type);
        UUID record = Bodies.pathId(id, type);
        List<MergeLog.Merge> merges = duplicates.merges().of(type, record);
        return Map.of("items", readableMerges(merges));
    }

    @GET
    @Path("{id}")
    public MergeLog.Merge merge(@PathParam("id") String id) {
        MergeLog.Merge merge = duplicates
                .merges()
                .find(Bodies.pathId(id, "merge"))
                .orElseThrow(() -> ProblemException.notFound("merge " + id));
        return readableMerges(List.of(merge)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("merge " + id));
    }

    @POST
    @Path("{id}/undo")
    public Merger.Undone undo(@PathParam("id") String id) {
        merge(id);
        return duplicates.merger().undo(Bodies.pathId(id, "merge"));
    }

    /** What the merge changed is told to those who can read what it made. */
    private List<MergeLog.Merge> readableMerges(List<MergeLog.Merge> merges) {
        return merges.stream()
                .filter(merge -> types.find(merge.type()).isPresent()
                        && !records.find(merge.type(), List.of(merge.survivor(), merge.merged()))
                                .isEmpty())
                .map(this::shown)
                .toList();
    }

    private MergeLog.Merge shown(MergeLog.Merge merge) {
        RecordType type = types.require(merge.type());
        Map<String, List<Object>> changes = new LinkedHashMap<>(merge.changes());
        changes.keySet().removeIf(field -> type.field(field).isEmpty());
        return new MergeLog.Merge(
                merge.id(),
                merge.type(),
                merge.survivor(),
                merge.merged(),
                merge.state(),
                changes,
                merge.mergedBy(),
                merge.mergedAt(),
                merge.undoneBy(),
                merge.undoneAt());
    }
}
