package org.mortise.core.audit;

import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.AuditTrail;
import org.mortise.api.security.Callers;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/audit}: who did what. For administrators. */
@Path("")
@Component(service = AuditResource.class, property = "mortise.address=/audit")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {

    private static final Set<String> PARAMETERS =
            Set.of("action", "actor", "subjectType", "subject", "address", "from", "to", "changes", "limit", "cursor");

    private final Callers callers;
    private final AuditTrail trail;
    private final Entries entries;

    @Activate
    public AuditResource(
            @Reference(target = AuditTables.MIGRATED) DataSource dataSource,
            @Reference Callers callers,
            @Reference AuditTrail trail) {
        this.callers = callers;
        this.trail = trail;
        this.entries = new Entries(new Sql(dataSource));
    }

    /** The newest first; {@code changes=true} for the changes of records as well. */
    @GET
    public Map<String, Object> list(@Context UriInfo uri) {
        callers.requireAdministrator();
        uri.getQueryParameters().keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ProblemException.of(ProblemType.MALFORMED, name + " is no parameter here.");
                });
        return entries.page(uri.getQueryParameters());
    }

    /** Looks at the whole chain. */
    @POST
    @Path("verify")
    public AuditTrail.Verification verify() {
        return trail.verify();
    }
}
