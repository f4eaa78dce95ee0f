package org.mortise.core.plugins.rest;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.apache.cxf.jaxrs.ext.MessageContext;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.PluginData;
import org.mortise.api.plugins.PluginInfo;
import org.mortise.api.plugins.PluginPlan;
import org.mortise.api.plugins.Plugins;
import org.mortise.api.security.Callers;
import org.mortise.core.plugins.SafeMode;
import org.mortise.core.plugins.deploy.DeployReport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The administration of plugins over REST. For administrators only, reading included. */
@Component(service = PluginsResource.class, property = "mortise.address=/admin")
@JaxrsResource
@Path("plugins")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginsResource {

    private final Plugins plugins;
    private final PluginData data;
    private final Callers callers;
    private final DeployReport deployReport;
    private final Upload upload = new Upload("plugin", 64);

    @Activate
    public PluginsResource(
            @Reference Plugins plugins,
            @Reference PluginData data,
            @Reference Callers callers,
            @Reference DeployReport deployReport) {
        this.plugins = plugins;
        this.data = data;
        this.callers = callers;
        this.deployReport = deployReport;
    }

    @GET
    public PluginList list() {
        callers.requireAdministrator();
        return new PluginList(plugins.all(), null, deployReport.refused(), SafeMode.isOn());
    }

    @GET
    @Path("{id}")
    public PluginDetail get(@PathParam("id") String id) {
        callers.requireAdministrator();
        Optional<PluginInfo> info = plugins.find(id);
        return PluginDetail.of(info.orElseThrow(() -> ProblemException.notFound("plugin " + id)), plugins.history(id));
    }

    /** Takes a file (part {@code file}) and answers with the plan of what installing it would do. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response plan(@Context MessageContext message) {
        callers.requireAdministrator();
        PluginPlan plan = upload.use(message, plugins::plan);
        return Response.created(URI.create("plugins/plans/" + plan.id()))
                .entity(plan)
                .build();
    }

    /** @param statements in the order in which they would run */
    record MigrationSql(List<String> statements) {}

    @GET
    @Path("plans/{id}/sql")
    public MigrationSql sql(@PathParam("id") String planId) {
        return new MigrationSql(plugins.migrationSql(planId));
    }

    @POST
    @Path("plans/{id}/apply")
    public PluginInfo apply(@PathParam("id") String planId) {
        return plugins.apply(planId);
    }

    @DELETE
    @Path("{id}")
    public Response uninstall(
            @PathParam("id") String id, @QueryParam("purge") String purge, @QueryParam("confirm") String confirmation) {
        callers.requireAdministrator();
        if (PurgeFlag.read(purge)) {
            data.purge(id, confirmation);
        } else {
            plugins.uninstall(id);
        }
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/disable")
    public PluginInfo disable(@PathParam("id") String id) {
        return plugins.disable(id);
    }

    @POST
    @Path("{id}/enable")
    public PluginInfo enable(@PathParam("id") String id) {
        return plugins.enable(id);
    }

    @POST
    @Path("{id}/rollback")
    public PluginInfo rollback(@PathParam("id") String id) {
        return plugins.rollback(id);
    }
}
