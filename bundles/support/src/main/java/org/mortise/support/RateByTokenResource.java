package org.mortise.support;

import java.util.Map;
import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.mortise.api.records.RecordData;
import org.mortise.api.security.Anonymous;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code POST /api/support/ratings/{token}}: a customer who was asked rates without signing in. */
@Component(service = RateByTokenResource.class)
@JaxrsResource
@Path("ratings/{token}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RateByTokenResource {

    /** The audit shows that nobody of ours gave the rating. */
    private static final Caller CUSTOMER = Caller.SYSTEM.through("satisfaction-request");

    private final CaseRating rating;
    private final Callers callers;

    @Activate
    public RateByTokenResource(@Reference CaseRating rating, @Reference Callers callers) {
        this.rating = rating;
        this.callers = callers;
    }

    /** Tells nothing but what the customer has just said: the token opens this one door. */
    @POST
    @Anonymous
    public Response rate(@PathParam("token") String token, @NotNull @Valid RateCaseRequest request) {
        RecordData response = callers.as(CUSTOMER, () -> rating.rateByToken(token, request.rating, request.comment));
        return Response.status(Response.Status.CREATED)
                .entity(Map.of("rating", response.integer("rating")))
                .build();
    }
}
