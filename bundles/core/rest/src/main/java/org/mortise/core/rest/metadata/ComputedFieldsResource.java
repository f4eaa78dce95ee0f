package org.mortise.core.rest.metadata;

import java.util.List;
import java.util.Map;
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
import org.mortise.api.records.ComputedFields;
import org.mortise.api.records.ComputedState;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/metadata/types/{type}/computed}: how far formulas and roll-ups are, and having them computed anew. */
@Component(service = ComputedFieldsResource.class, property = "mortise.address=/metadata")
@JaxrsResource
@Path("types/{type}/computed")
@Produces(MediaType.APPLICATION_JSON)
public final class ComputedFieldsResource {

    private final ComputedFields computed;
    private final RecordTypes types;

    @Activate
    public ComputedFieldsResource(@Reference ComputedFields computed, @Reference RecordTypes types) {
        this.computed = computed;
        this.types = types;
    }

    @GET
    public Map<String, List<ComputedState>> states(@PathParam("type") String type) {
        // As the caller knows the type: what he may not read is not there.
        RecordType known = types.require(type);
        return Map.of(
                "items",
                computed.states(type).stream()
                        .filter(state -> known.field(state.field()).isPresent())
                        .toList());
    }

    /** With {@code ?compareOnly=true} nothing is stored, differing values are only counted. */
    @POST
    @Path("{field}/recompute")
    public Response recompute(
            @PathParam("type") String type,
            @PathParam("field") String field,
            @QueryParam("compareOnly") String compareOnly) {
        if (compareOnly != null && !compareOnly.equals("true") && !compareOnly.equals("false")) {
            throw ProblemException.of(ProblemType.MALFORMED, "compareOnly has to be true or false.");
        }
        return Response.accepted(computed.recompute(type, field, "true".equals(compareOnly)))
                .build();
    }
}
