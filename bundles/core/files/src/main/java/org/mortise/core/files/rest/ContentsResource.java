package org.mortise.core.files.rest;

import java.io.IOException;
import java.net.URI;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.apache.cxf.jaxrs.ext.MessageContext;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.StoredFile;
import org.mortise.core.files.FilesPlatform;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/files/contents}: uploads that become values of file fields, and downloads of all files. */
@Component(service = ContentsResource.class)
@JaxrsResource
@Path("contents")
public final class ContentsResource {

    private final FilesPlatform files;
    private final FileAccess access;

    @Activate
    public ContentsResource(@Reference FilesPlatform files, @Reference FileAccess access) {
        this.files = files;
        this.access = access;
    }

    /** A file that nobody has yet: give its id to a field of the type file within a day, or it is forgotten. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Response upload(@Context MessageContext context) throws IOException {
        StoredFile file = Upload.take(files.contents(), context);
        return Response.created(URI.create("contents/" + file.id()))
                .entity(JsonForm.of(file))
                .build();
    }

    @GET
    @Path("{id}")
    public Response download(
            @PathParam("id") String id,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        StoredFile file = access.require(id);
        return new Download(files.contents(), file).answer(range, ifRange, ifNoneMatch);
    }
}
