package org.mortise.core.security;

import java.util.Map;
import java.util.UUID;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/auth/sessions}: the user's own sessions, and the end of each. */
@Path("sessions")
@Component(service = OwnSessionsResource.class, property = "mortise.address=/auth")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class OwnSessionsResource {

    private final Callers callers;
    private final Sessions sessions;
    private final SecurityAudit audit;

    @Activate
    public OwnSessionsResource(
            @Reference Callers callers, @Reference Sessions sessions, @Reference SecurityAudit audit) {
        this.callers = callers;
        this.sessions = sessions;
        this.audit = audit;
    }

    @GET
    public SessionView.List list(@Context HttpServletRequest request) {
        String token = Requests.token(request);
        return new SessionView.List(sessions.of(Requests.user(callers).userId()).stream()
                .map(session -> SessionView.of(session, token))
                .toList());
    }

    @DELETE
    @Path("{id}")
    public void end(@PathParam("id") String id) {
        Caller user = Requests.user(callers);
        UUID session = Requests.id("session", id);
        sessions.find(session)
                .filter(found -> found.userId().equals(user.userId()))
                .orElseThrow(() -> Requests.missing("session", id));
        sessions.close(session);
        audit.tell("session-ended", "session", session, Map.of("user", user.name()));
    }

    /** All but the one of this request. */
    @DELETE
    public void endOthers(@Context HttpServletRequest request) {
        Caller user = Requests.user(callers);
        sessions.closeAll(user.userId(), Requests.token(request));
        audit.tell("sessions-ended", "user", user.userId(), Map.of("user", user.name()));
    }
}
