package org.mortise.support;

import java.net.URI;
import java.util.UUID;
import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code POST /api/support/cases/{id}/rate}: a customer rates the way a case was closed. */
@Component(service = RateCaseResource.class)
@JaxrsResource
@Path("cases/{id}/rate")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RateCaseResource {

    private final CaseRating rating;

    @Activate
    public RateCaseResource(@Reference CaseRating rating) {
        this.rating = rating;
    }

    @POST
    public Response rate(@PathParam("id") UUID id, @NotNull @Valid RateCaseRequest request) {
        RatedCase rated = RatedCase.of(rating.rate(id, request.rating, request.comment));
        // Relative to the address of the plugin, which JAX-RS puts before it.
        return Response.created(URI.create("csat-responses/" + rated.id()))
                .entity(rated)
                .build();
    }
}
