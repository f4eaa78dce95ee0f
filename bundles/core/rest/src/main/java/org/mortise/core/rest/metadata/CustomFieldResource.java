package org.mortise.core.rest.metadata;

import java.net.URI;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.mortise.api.records.CustomFields;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Translations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The fields that administrators add to record types, from the first to the last day. */
@Component(service = CustomFieldResource.class, property = "mortise.address=/metadata")
@JaxrsResource
@Path("types/{type}/fields")
@Produces(MediaType.APPLICATION_JSON)
public final class CustomFieldResource {

    private final RecordTypes types;
    private final Translations translations;
    private final CustomFields customFields;

    @Activate
    public CustomFieldResource(
            @Reference RecordTypes types, @Reference Translations translations, @Reference CustomFields customFields) {
        this.types = types;
        this.translations = translations;
        this.customFields = customFields;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(
            @PathParam("type") String type,
            @HeaderParam("Accept-Language") String languages,
            Map<String, Object> description) {
        Field field = customFields.add(type, description);
        return Response.created(URI.create("types/" + type + "/fields/" + field.name()))
                .entity(json(type, field, languages))
                .build();
    }

    @PATCH
    @Path("{name}")
    @Consumes({MetadataResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Map<String, Object> change(
            @PathParam("type") String type,
            @PathParam("name") String name,
            @HeaderParam("Accept-Language") String languages,
            Map<String, Object> changes) {
        return json(type, customFields.change(type, name, changes), languages);
    }

    /** Hides the field, or drops what is hidden already, with all its values. */
    @DELETE
    @Path("{name}")
    public void remove(
            @PathParam("type") String type,
            @PathParam("name") String name,
            @QueryParam("purge") String purge,
            @QueryParam("confirm") String confirmation) {
        if (PurgeFlag.read(purge)) {
            customFields.purge(type, name, confirmation);
        } else {
            customFields.hide(type, name);
        }
    }

    @POST
    @Path("{name}/restore")
    public Map<String, Object> restore(
            @PathParam("type") String type,
            @PathParam("name") String name,
            @HeaderParam("Accept-Language") String languages) {
        return json(type, customFields.restore(type, name), languages);
    }

    private Map<String, Object> json(String type, Field field, String languages) {
        return new MetadataView(types, translations, languages).json(type, field);
    }
}
