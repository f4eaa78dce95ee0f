package org.mortise.core.security;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.mortise.api.security.SessionCookie;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code GET /api/auth/csrf}: the token that a page sends along, for a page that was loaded anew. Other sites cannot read it. */
@Path("csrf")
@Component(service = CsrfResource.class, property = "mortise.address=/auth")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class CsrfResource {

    /** To be sent in the header {@link SessionCookie#CSRF_HEADER}. */
    public record Csrf(String csrfToken) {}

    @GET
    public Csrf csrf(@Context HttpServletRequest request) {
        return new Csrf(SessionCookie.csrfToken(Requests.token(request)));
    }
}
