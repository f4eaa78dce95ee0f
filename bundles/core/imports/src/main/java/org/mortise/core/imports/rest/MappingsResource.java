package org.mortise.core.imports.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.mortise.api.errors.ProblemException;
import org.mortise.core.imports.run.MappingService;
import org.mortise.core.imports.store.SavedMappings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/imports/mappings}: mappings that were saved by a name, for everybody who has such a file again. */
@Path("mappings")
@Component(service = MappingsResource.class, property = "mortise.address=/imports")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class MappingsResource {

    private final MappingService mappings;

    @Activate
    public MappingsResource(@Reference MappingService mappings) {
        this.mappings = mappings;
    }

    /** @param mapping the JSON as it is sent with a file */
    public record MappingView(
            UUID id, String type, String name, @JsonRawValue String mapping, Instant savedAt) {
        static MappingView of(SavedMappings.Saved saved) {
            return new MappingView(saved.id(), saved.type(), saved.name(), saved.mapping(), saved.savedAt());
        }
    }

    /** All of them, by type and name. */
    public record MappingList(List<MappingView> items) {}

    @GET
    public MappingList list(@QueryParam("type") String type) {
        return new MappingList(mappings.list(type).stream().map(MappingView::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(JsonNode body) {
        SavedMappings.Saved saved = mappings.save(body);
        return Response.created(URI.create("/api/imports/mappings/" + saved.id()))
                .entity(MappingView.of(saved))
                .build();
    }

    /** By who saved it, or an administrator. */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        try {
            mappings.delete(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("mapping " + id);
        }
    }
}
