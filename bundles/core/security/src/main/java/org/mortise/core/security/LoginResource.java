package org.mortise.core.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import javax.servlet.http.HttpServletRequest;
import javax.validation.Valid;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.mortise.api.security.Anonymous;
import org.mortise.api.security.Authentication;
import org.mortise.api.security.SessionCookie;
import org.mortise.api.security.SignInAttempt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code POST /api/auth/login}: name and password against a bearer token, or for a browser against a cookie. */
@Path("login")
@Component(service = LoginResource.class, property = "mortise.address=/auth")
@JaxrsResource
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class LoginResource {

    private final Authentication authentication;

    @Activate
    public LoginResource(@Reference Authentication authentication) {
        this.authentication = authentication;
    }

    /** What to sign in with; the code of the second factor where there is one, and whether the session goes into a cookie. */
    public record Credentials(
            @NotBlank @Size(max = 100) String username,
            @NotBlank @Size(max = 1000) String password,
            @Size(max = 100) String otp,
            Boolean cookie) {

        /** Never by accident in a log. */
        @Override
        public String toString() {
            return "Credentials of " + username;
        }
    }

    /**
     * @param token null when it is in the cookie
     * @param csrfToken null when there is no cookie
     * @param expiresIn after how many seconds without use the session ends
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SignedIn(String token, String csrfToken, long expiresIn) {}

    @POST
    @Anonymous
    public Response login(
            @Context HttpServletRequest request,
            @HeaderParam(HttpHeaders.USER_AGENT) String client,
            @NotNull @Valid Credentials credentials) {
        Authentication.Session session = authentication.signIn(new SignInAttempt(
                credentials.username(), credentials.password(), credentials.otp(), request.getRemoteAddr(), client));
        String token = session.token();
        Response.ResponseBuilder answer = Response.ok().header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!Boolean.TRUE.equals(credentials.cookie())) {
            return answer.entity(new SignedIn(token, null, session.expiresInSeconds()))
                    .build();
        }
        return answer.header(HttpHeaders.SET_COOKIE, SessionCookie.set(token, request.isSecure()))
                .entity(new SignedIn(null, SessionCookie.csrfToken(token), session.expiresInSeconds()))
                .build();
    }
}
