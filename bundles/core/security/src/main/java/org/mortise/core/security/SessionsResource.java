package org.mortise.core.security;

import java.util.List;
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

    private final Callers callers;
    private final SessionAdministration sessions;

    @Activate
    public SessionsResource(@Reference Callers callers, @Reference SessionAdministration sessions) {
        this.callers = callers;
        this.sessions = sessions;
    }

    /** @param user the id of a user; null for everybody's, the thousand used last */
    @GET
    public SessionView.List list(@Context HttpServletRequest request, @QueryParam("user") String user) {
        Requests.administrator(callers);
        String token = Requests.token(request);
        List<OpenSession> open = sessions.all(user == null ? null : Requests.id("user", user));
        return new SessionView.List(
                open.stream().map(session -> SessionView.of(session, token)).toList());
    }

    @DELETE
    @Path("{id}")
    public void end(@PathParam("id") String id) {
        Requests.administrator(callers);
        sessions.end(Requests.id("session", id));
    }

    /** All of one user. */
    @DELETE
    public void endAll(@QueryParam("user") String user) {
        Requests.administrator(callers);
        sessions.endAll(Requests.id("user", String.valueOf(user)));
    }
}
