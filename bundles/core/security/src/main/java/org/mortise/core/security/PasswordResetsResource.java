package org.mortise.core.security;

import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code POST /api/admin/users/{id}/password-reset}: a token, good once and for a day, by which the user sets a password. */
@Path("users/{id}/password-reset")
@Component(service = PasswordResetsResource.class)
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class PasswordResetsResource {

    private final Callers callers;
    private final PasswordChange change;

    @Activate
    public PasswordResetsResource(@Reference Callers callers, @Reference PasswordChange change) {
        this.callers = callers;
        this.change = change;
    }

    @POST
    public PasswordResets.Reset make(@PathParam("id") String id) {
        Requests.administrator(callers);
        return change.reset(Requests.id("user", id));
    }
}
