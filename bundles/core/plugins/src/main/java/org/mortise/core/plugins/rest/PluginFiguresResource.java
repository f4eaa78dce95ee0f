package org.mortise.core.plugins.rest;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.security.Callers;
import org.mortise.core.guard.CallFigures;
import org.mortise.core.plugins.PluginFigures;
import org.mortise.core.plugins.gate.GateFigures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code GET /api/admin/plugins/{id}/figures}: what the plugin does on this node. For administrators. */
@Component(service = PluginFiguresResource.class, property = "mortise.address=/admin")
@JaxrsResource
@Path("plugins/{id}/figures")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginFiguresResource {

    private final PluginFigures figures;
    private final Callers callers;

    @Activate
    public PluginFiguresResource(@Reference PluginFigures figures, @Reference Callers callers) {
        this.figures = figures;
        this.callers = callers;
    }

    /** Calls of one kind since the start of the node; in seconds what all of them took together. */
    record Calls(String kind, long calls, long failures, long overdue, double seconds) {

        static Calls of(CallFigures figures) {
            return new Calls(figures.kind(), figures.calls(), figures.failures(), figures.overdue(), figures.seconds());
        }
    }

    record Figures(List<Calls> calls, GateFigures requests, int threadsLeft) {}

    @GET
    public Figures get(@PathParam("id") String id) {
        callers.requireAdministrator();
        PluginFigures.Figures found = figures.of(id).orElseThrow(() -> ProblemException.notFound("plugin " + id));
        return new Figures(found.calls().stream().map(Calls::of).toList(), found.requests(), found.threadsLeft());
    }
}
