package org.mortise.core.security;

import javax.servlet.http.HttpServletRequest;
import javax.validation.Valid;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code POST /api/auth/password}: the user's own password; the other sessions of the user end. */
@Path("password")
@Component(service = OwnPasswordResource.class, property = "mortise.address=/auth")
@JaxrsResource
@Consumes(MediaType.APPLICATION_JSON)
public final class OwnPasswordResource {

    private final Callers callers;
    private final PasswordChange change;

    @Activate
    public OwnPasswordResource(@Reference Callers callers, @Reference PasswordChange change) {
        this.callers = callers;
        this.change = change;
    }

    /** The old and the new one. */
    public record Passwords(
            @NotBlank @Size(max = 1000) String currentPassword,

            @NotBlank @Size(min = PasswordRules.SHORTEST, max = PasswordRules.LONGEST)
            String newPassword) {

        @Override
        public String toString() {
            return "Passwords";
        }
    }

    @POST
    public void change(@Context HttpServletRequest request, @NotNull @Valid Passwords passwords) {
        change.own(
                Requests.user(callers).userId(),
                passwords.currentPassword(),
                passwords.newPassword(),
                Requests.token(request),
                request.getRemoteAddr());
    }
}
