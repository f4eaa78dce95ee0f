package org.mortise.core.plugins.rest;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.apache.cxf.jaxrs.ext.MessageContext;
import org.mortise.api.plugins.PluginData;
import org.mortise.api.plugins.PluginRestoration;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Brings the data of a plugin back that is installed again. For administrators only. */
@Component(service = PluginDataResource.class, property = "mortise.address=/admin")
@JaxrsResource
@Path("plugins/{id}/data")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginDataResource {

    private final PluginData data;
    private final Callers callers;
    private final Upload upload = new Upload("plugin's data", 2047);

    @Activate
    public PluginDataResource(@Reference PluginData data, @Reference Callers callers) {
        this.data = data;
        this.callers = callers;
    }

    /** Takes an export (part {@code file}) and brings its content back. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public PluginRestoration restore(@PathParam("id") String id, @Context MessageContext message) {
        callers.requireAdministrator();
        return upload.use(message, file -> data.restore(id, file));
    }
}
