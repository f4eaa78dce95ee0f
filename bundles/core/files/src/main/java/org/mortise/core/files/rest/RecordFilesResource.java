package org.mortise.core.files.rest;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.apache.cxf.jaxrs.ext.MessageContext;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.Page;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.core.files.FilesPlatform;
import org.mortise.core.files.attachments.Attachments;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/<plugin>/<collection>/<id>/files}: the attachments of any record. */
@Component(service = RecordFilesResource.class, property = "mortise.address=*")
@JaxrsResource
@Path("{collection: [a-z][a-z0-9-]*}/{id}/files")
@Produces(MediaType.APPLICATION_JSON)
public final class RecordFilesResource {

    private static final int MOST = 200;

    private final FilesPlatform files;
    private final Attachments attachments;
    private final RecordTypes types;

    @Activate
    public RecordFilesResource(
            @Reference FilesPlatform files, @Reference Attachments attachments, @Reference RecordTypes types) {
        this.files = files;
        this.attachments = attachments;
        this.types = types;
    }

    @GET
    public Map<String, Object> list(
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        RecordType type = type(uri, collection);
        Page page = attachments.of(type.name(), id(type, id), limit(limit), cursor);
        RecordType attachment = types.require(Attachments.TYPE);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "items",
                page.items().stream().map(item -> JsonForm.of(item, attachment)).toList());
        answer.put("nextCursor", page.nextCursor());
        return answer;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response attach(
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            @Context UriInfo uri,
            @Context MessageContext context)
            throws IOException {
        RecordType type = type(uri, collection);
        UUID record = id(type, id);
        // Before the upload is read.
        attachments.requireParent(type.name(), record);
        RecordData made = attachments.add(type.name(), record, Upload.take(files.contents(), context));
        RecordType attachment = types.require(Attachments.TYPE);
        return Response.created(URI.create(attachment.href() + "/" + made.id()))
                .tag(String.valueOf(made.version()))
                .entity(JsonForm.of(made, attachment))
                .build();
    }

    @DELETE
    @Path("{attachment}")
    public void remove(
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            @PathParam("attachment") String attachment,
            @Context UriInfo uri) {
        RecordType type = type(uri, collection);
        attachments.remove(type.name(), id(type, id), id(types.require(Attachments.TYPE), attachment));
    }

    private static int limit(String text) {
        if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST) {
            return Integer.parseInt(text);
        }
        String message = "must be a whole number from 1 to " + MOST;
        throw new ProblemException(
                ProblemType.MALFORMED,
                null,
                "limit " + message + ".",
                java.util.List.of(new Violation("limit", message)),
                null);
    }

    private static UUID id(RecordType type, String id) {
        try {
            if (id.length() == 36) {
                return UUID.fromString(id);
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound(type.name() + " " + id);
        }
        throw ProblemException.notFound(type.name() + " " + id);
    }

    /** Each plugin has a server of its own, so the base of the request is the plugin. */
    private RecordType type(UriInfo uri, String collection) {
        String base = uri.getBaseUri().getPath();
        String href = (base.endsWith("/") ? base : base + "/") + collection;
        return types.all().stream()
                .filter(type -> type.href().equals(href))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("collection at " + href));
    }
}
