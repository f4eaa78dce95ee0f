package org.mortise.core.privacy.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
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
import javax.ws.rs.core.StreamingOutput;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.privacy.ErasureRequest;
import org.mortise.api.privacy.PersonPackages;
import org.mortise.api.records.Reference;
import org.mortise.core.privacy.PrivacyPlatform;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/privacy/persons/{type}/{id}}: what is known of a person, as a package; what forgetting takes, and doing it. */
@Path("persons/{type}/{id}")
@Component(service = PersonsResource.class, property = "mortise.address=/privacy")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class PersonsResource {

    private final PrivacyPlatform platform;
    private final PersonPackages packages;

    @Activate
    public PersonsResource(
            @org.osgi.service.component.annotations.Reference PrivacyPlatform platform,
            @org.osgi.service.component.annotations.Reference PersonPackages packages) {
        this.platform = platform;
        this.packages = packages;
    }

    @POST
    @Path("export")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    public Response export(
            @PathParam("type") String type, @PathParam("id") String id, @QueryParam("format") String format) {
        Reference person = reference(type, id);
        if (format != null && !format.equals("zip") && !format.equals("json")) {
            throw ProblemException.of(ProblemType.MALFORMED, "format: must be zip or json.");
        }
        // Made before the answer begins: a refusal is an answer of its own.
        PersonPackages.Package content = packages.of(List.of(person));
        if ("json".equals(format)) {
            return Response.ok(content.content(), MediaType.APPLICATION_JSON)
                    .header("Cache-Control", "no-store")
                    .build();
        }
        StreamingOutput output = content::write;
        return Response.ok(output, "application/zip")
                .header("Content-Disposition", "attachment; filename=\"person-" + person.id() + ".zip\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("erasure")
    public Object plan(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @QueryParam("mode") String mode,
            @QueryParam("also") List<String> also,
            @QueryParam("changedTotals") String changedTotals) {
        List<Reference> records = new ArrayList<>(List.of(reference(type, id)));
        also.forEach(other -> records.add(Orders.also(other)));
        return Views.plan(platform.plan(
                new ErasureRequest(Orders.mode(mode), records, "", Orders.flag("changedTotals", changedTotals))));
    }

    @POST
    @Path("erasure")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response erase(@PathParam("type") String type, @PathParam("id") String id, JsonNode body) {
        Orders order = Orders.read(body);
        List<Reference> records = new ArrayList<>(List.of(reference(type, id)));
        records.addAll(order.also());
        ErasureRequest request = new ErasureRequest(order.mode(), records, order.reason(), order.changedTotals());
        if (order.dryRun()) {
            return Response.ok(Views.plan(platform.plan(request))).build();
        }
        UUID erasure = platform.erase(request, order.plan());
        return Response.accepted(Views.erasure(platform.find(erasure).orElseThrow()))
                .location(URI.create("/api/privacy/erasures/" + erasure))
                .build();
    }

    private static Reference reference(String type, String id) {
        try {
            if (id.length() == 36) {
                return Reference.to(type, UUID.fromString(id));
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound(type + " " + id);
        }
        throw ProblemException.notFound(type + " " + id);
    }
}
