package org.mortise.core.security;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.mortise.api.security.Anonymous;
import org.mortise.api.security.Authentication;
import org.mortise.api.security.SessionCookie;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code POST /api/auth/logout}: ends the session; 204 as well when it had ended already. */
@Path("logout")
@Component(service = LogoutResource.class, property = "mortise.address=/auth")
@JaxrsResource
public final class LogoutResource {

    private final Authentication authentication;

    @Activate
    public LogoutResource(@Reference Authentication authentication) {
        this.authentication = authentication;
    }

    @POST
    @Anonymous
    public Response logout(@Context HttpServletRequest request) {
        String token = Requests.token(request);
        if (token != null) {
            authentication.signOut(token);
        }
        // Also what the browser may have cached.
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.clear(request.isSecure()))
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }
}
