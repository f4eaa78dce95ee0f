package org.mortise.core.security;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/admin/sessions}: everybody's sessions, for administrators. */
@Path("sessions")
@Component(service = SessionsResource.class)
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class SessionsResource {

    private static final int LISTED = 1_000;

    private final Callers callers;
    private final Sessions sessions;
    private final SecurityAudit audit;

    @Activate
    public SessionsResource(@Reference Callers callers, @Reference Sessions sessions, @Reference SecurityAudit audit) {
        this.callers = callers;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** @param user the id of a user; null for everybody's, the thousand used last */
    @GET
    public SessionView.List list(@Context HttpServletRequest request, @QueryParam("user") String user) {
        Requests.administrator(callers);
        String token = Requests.token(request);
        List<OpenSession> open = user == null ? sessions.all(LISTED) : sessions.of(Requests.id("user", user));
        return new SessionView.List(
                open.stream().map(session -> SessionView.of(session, token)).toList());
    }

    @DELETE
    @Path("{id}")
    public void end(@PathParam("id") String id) {
        Requests.administrator(callers);
        UUID session = Requests.id("session", id);
        OpenSession found = sessions.find(session).orElseThrow(() -> Requests.missing("session", id));
        sessions.close(session);
        audit.tell("session-ended", "session", session, Map.of("user", found.username()));
    }

    /** All of one user. */
    @DELETE
    public void endAll(@QueryParam("user") String user) {
        Requests.administrator(callers);
        UUID id = Requests.id("user", String.valueOf(user));
        sessions.closeAll(id, null);
        audit.tell("sessions-ended", "user", id, Map.of());
    }
}
