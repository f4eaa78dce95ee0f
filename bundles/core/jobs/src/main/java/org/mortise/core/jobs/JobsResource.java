package org.mortise.core.jobs;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/admin/jobs}: the jobs, how they stand, and what administrators do with them. */
@Path("jobs")
@Component(service = JobsResource.class, property = "mortise.address=/admin")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class JobsResource {

    private final JobDesk desk;

    @Activate
    public JobsResource(@Reference Jobs jobs) {
        this.desk = jobs.desk();
    }

    /** All jobs that were ever here. */
    public record JobItems(List<JobItem> items) {}

    @GET
    public JobItems list() {
        return new JobItems(desk.all());
    }

    /** Answers at once; the item shows how far it is. */
    @POST
    @Path("{name}/run")
    public Response run(@PathParam("name") String name) {
        return Response.accepted(desk.run(name)).build();
    }

    @POST
    @Path("{name}/pause")
    public JobItem pause(@PathParam("name") String name) {
        return desk.pause(name);
    }

    @POST
    @Path("{name}/resume")
    public JobItem resume(@PathParam("name") String name) {
        return desk.resume(name);
    }
}
