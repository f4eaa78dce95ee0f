package org.mortise.core.scores;

import java.time.Instant;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code GET /api/<plugin>/<collection>/{id}/score}: how complete and how right a record is, field by field. */
@Path("{collection: [a-z][a-z0-9-]*}/{id: [0-9a-fA-F-]{36}}/score")
@Component(service = RecordScoreResource.class, property = "mortise.address=*")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class RecordScoreResource {

    private final Scores scores;
    private final Records records;
    private final RecordTypes types;

    @Activate
    public RecordScoreResource(@Reference Scores scores, @Reference Records records, @Reference RecordTypes types) {
        this.scores = scores;
        this.records = records;
        this.types = types;
    }

    @GET
    public Object score(@PathParam("collection") String collection, @PathParam("id") String id, @Context UriInfo uri) {
        String base = uri.getBaseUri().getPath();
        String href = (base.endsWith("/") ? base : base + "/") + collection;
        RecordType type = types.all().stream()
                .filter(each -> each.href().equals(href))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("collection at " + href));
        RecordData record = records.get(type.name(), id(id));
        return new Scoring(scores.rules().require(type.name()), Instant.now()).of(record);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("record " + text);
        }
    }
}
