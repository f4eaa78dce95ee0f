package org.mortise.core.security;

import javax.validation.Valid;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.mortise.api.security.Anonymous;
import org.mortise.api.security.Authentication;
import org.mortise.api.security.SignInAttempt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code POST /api/auth/login}: name and password against a bearer token. */
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

    /** What to sign in with. */
    public record Credentials(
            @NotBlank @Size(max = 100) String username,
            @NotBlank @Size(max = 1000) String password) {

        /** Never by accident in a log. */
        @Override
        public String toString() {
            return "Credentials of " + username;
        }
    }

    /** The token, and after how many seconds without use it ends. */
    public record SignedIn(String token, long expiresIn) {}

    @POST
    @Anonymous
    public SignedIn login(@NotNull @Valid Credentials credentials) {
        Authentication.Session session = authentication.signIn(
                new SignInAttempt(credentials.username(), credentials.password(), null, null, null));
        return new SignedIn(session.token(), session.expiresInSeconds());
    }
}
