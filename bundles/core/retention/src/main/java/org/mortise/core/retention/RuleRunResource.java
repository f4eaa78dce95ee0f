package org.mortise.core.retention;

import java.net.URI;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code POST /api/retention/rules/{id}/run}: lets a rule run now. Answers at once; the run shows how far it is. For administrators. */
@Path("rules/{id}/run")
@Component(service = RuleRunResource.class)
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class RuleRunResource {

    private final StoredRules rules;
    private final RecordTypes types;
    private final Callers callers;
    private final RetentionJob job;

    @Activate
    public RuleRunResource(
            @Reference StoredRules rules,
            @Reference RecordTypes types,
            @Reference Callers callers,
            @Reference RetentionJob job) {
        this.rules = rules;
        this.types = types;
        this.callers = callers;
        this.job = job;
    }

    @POST
    public Response run(@PathParam("id") String id) {
        RecordData run = job.start(rules.require(id), callers.current().name());
        return Response.accepted(JsonForm.of(run, types.require(Names.RUN)))
                .location(URI.create("/api/retention/runs/" + run.id()))
                .build();
    }
}
