package org.mortise.core.plugins.rest;

import java.net.URI;
import java.util.List;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.mortise.api.plugins.PluginData;
import org.mortise.api.plugins.PluginExport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Files with the data of plugins that are taken out, and their download. For administrators only. */
@Component(service = PluginExportsResource.class, property = "mortise.address=/admin")
@JaxrsResource
@Path("plugins/{id}/exports")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginExportsResource {

    private static final String ZIP = "application/zip";

    private final PluginData data;

    @Activate
    public PluginExportsResource(@Reference PluginData data) {
        this.data = data;
    }

    /** @param items the newest first */
    record ExportList(List<PluginExport> items) {}

    @GET
    public ExportList exports(@PathParam("id") String id) {
        return new ExportList(data.exports(id));
    }

    @POST
    public Response export(@PathParam("id") String id) {
        PluginExport export = data.export(id);
        return Response.created(URI.create("plugins/" + id + "/exports/" + export.name()))
                .entity(export)
                .build();
    }

    @GET
    @Path("{name}")
    @Produces(ZIP)
    public Response download(@PathParam("id") String id, @PathParam("name") String name) {
        return Response.ok(data.file(id, name).toFile(), ZIP)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    @DELETE
    @Path("{name}")
    public Response delete(@PathParam("id") String id, @PathParam("name") String name) {
        data.delete(id, name);
        return Response.noContent().build();
    }
}
