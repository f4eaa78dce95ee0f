package org.mortise.core.rest.metadata;

import java.net.URI;
import java.util.Map;
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
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.mortise.api.records.CustomTypes;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Translations;
import org.mortise.api.security.Callers;
import org.mortise.api.security.Permissions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What a client needs to draw lists and forms without knowing a type, and the record types of administrators. */
@Component(service = MetadataResource.class, property = "mortise.address=/metadata")
@JaxrsResource
@Path("types")
@Produces(MediaType.APPLICATION_JSON)
public final class MetadataResource {

    static final String MERGE_PATCH = "application/merge-patch+json";

    private final RecordTypes types;
    private final Translations translations;
    private final CustomTypes customTypes;
    private final Callers callers;
    private final Permissions permissions;

    @Activate
    public MetadataResource(
            @Reference RecordTypes types,
            @Reference Translations translations,
            @Reference CustomTypes customTypes,
            @Reference Callers callers,
            @Reference Permissions permissions) {
        this.types = types;
        this.translations = translations;
        this.customTypes = customTypes;
        this.callers = callers;
        this.permissions = permissions;
    }

    @GET
    public Map<String, Object> all(@HeaderParam("Accept-Language") String languages) {
        MetadataView view = view(languages);
        return Map.of("items", types.all().stream().map(view::json).toList());
    }

    @GET
    @Path("{type}")
    public Map<String, Object> one(@PathParam("type") String name, @HeaderParam("Accept-Language") String languages) {
        return view(languages).json(types.require(name));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@HeaderParam("Accept-Language") String languages, Map<String, Object> description) {
        RecordType type = customTypes.add(description);
        return Response.created(URI.create("types/" + type.name()))
                .entity(view(languages).json(type))
                .build();
    }

    @PATCH
    @Path("{type}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Map<String, Object> change(
            @PathParam("type") String name,
            @HeaderParam("Accept-Language") String languages,
            Map<String, Object> changes) {
        RecordType type = customTypes.change(name, changes);
        return view(languages).json(type);
    }

    /** Hides the type, or drops what is hidden already, with everything in it. */
    @DELETE
    @Path("{type}")
    public void remove(
            @PathParam("type") String name,
            @QueryParam("purge") String purge,
            @QueryParam("confirm") String confirmation) {
        if (PurgeFlag.read(purge)) {
            customTypes.purge(name, confirmation);
        } else {
            customTypes.hide(name);
        }
    }

    @POST
    @Path("{type}/restore")
    public Map<String, Object> restore(
            @PathParam("type") String name, @HeaderParam("Accept-Language") String languages) {
        RecordType type = customTypes.restore(name);
        return view(languages).json(type);
    }

    private MetadataView view(String languages) {
        return new MetadataView(types, translations, languages, permissions.of(callers.current()));
    }
}
