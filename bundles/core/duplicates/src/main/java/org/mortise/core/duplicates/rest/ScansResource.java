package org.mortise.core.duplicates.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.security.Callers;
import org.mortise.core.duplicates.Duplicates;
import org.mortise.core.duplicates.scan.Scans;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/duplicates/scans}: the search through all records of a type, for administrators. */
@Path("scans")
@Component(service = ScansResource.class, property = "mortise.address=/duplicates")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class ScansResource {

    private final Duplicates duplicates;
    private final Callers callers;

    @Activate
    public ScansResource(@Reference Duplicates duplicates, @Reference Callers callers) {
        this.duplicates = duplicates;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response scan(JsonNode body) {
        // It looks at all records and forgets the pairs that it does not find again.
        callers.requireAdministrator();
        Scans.Scan scan = duplicates.scanner().start(Bodies.text(Bodies.object(body, Set.of("type")), "type"));
        return Response.accepted(scan)
                .location(URI.create("scans/" + scan.id()))
                .build();
    }

    @GET
    public Map<String, List<Scans.Scan>> scans() {
        // How many pairs there are tells about records that others may not see.
        callers.requireAdministrator();
        return Map.of("items", duplicates.scans().latest());
    }

    @GET
    @Path("{id}")
    public Scans.Scan scan(@PathParam("id") String id) {
        callers.requireAdministrator();
        return duplicates
                .scans()
                .scan(Bodies.pathId(id, "scan"))
                .orElseThrow(() -> ProblemException.notFound("scan " + id));
    }

    @POST
    @Path("{id}/cancel")
    public Scans.Scan cancel(@PathParam("id") String id) {
        return duplicates.scanner().cancel(Bodies.pathId(id, "scan"));
    }
}
