package org.mortise.core.plugins.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
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
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.api.plugins.PluginVendor;
import org.mortise.api.plugins.PluginVendors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The trust store over REST. For administrators only. */
@Component(service = VendorsResource.class, property = "mortise.address=/admin")
@JaxrsResource
@Path("plugins/vendors")
@Produces(MediaType.APPLICATION_JSON)
public final class VendorsResource {

    private final PluginVendors vendors;

    @Activate
    public VendorsResource(@Reference PluginVendors vendors) {
        this.vendors = vendors;
    }

    @GET
    public Map<String, Object> list() {
        return Map.of("items", vendors.all());
    }

    /** {@code {"name", "certificate"}}, the certificate in PEM. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response trust(JsonNode body) {
        JsonNode json = object(body, Set.of("name", "certificate"));
        PluginVendor vendor = vendors.trust(
                json.path("name").asText(), json.path("certificate").asText());
        return Response.created(URI.create("plugins/vendors/" + vendor.fingerprint()))
                .entity(vendor)
                .build();
    }

    /** {@code {"reason"}}. */
    @POST
    @Path("{fingerprint}/revoke")
    @Consumes(MediaType.APPLICATION_JSON)
    public PluginVendor revoke(@PathParam("fingerprint") String fingerprint, JsonNode body) {
        return vendors.revoke(
                fingerprint, object(body, Set.of("reason")).path("reason").asText());
    }

    private static JsonNode object(JsonNode json, Set<String> keys) {
        if (json == null || !json.isObject()) {
            throw ProblemException.of(ProblemType.MALFORMED, "The body must be a JSON object.");
        }
        List<Violation> violations = new ArrayList<>();
        json.properties().forEach(entry -> {
            if (!keys.contains(entry.getKey())) {
                violations.add(new Violation(entry.getKey(), "is not known here"));
            } else if (!entry.getValue().isTextual()) {
                violations.add(new Violation(entry.getKey(), "must be a text"));
            }
        });
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return json;
    }
}
