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
import org.mortise.api.security.Anonymous;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code POST /api/auth/password-reset}: a new password by the token of an administrator. */
@Path("password-reset")
@Component(service = ResetPasswordResource.class, property = "mortise.address=/auth")
@JaxrsResource
@Consumes(MediaType.APPLICATION_JSON)
public final class ResetPasswordResource {

    private final PasswordChange change;

    @Activate
    public ResetPasswordResource(@Reference PasswordChange change) {
        this.change = change;
    }

    /** The token, and the new password. */
    public record Reset(
            @NotBlank @Size(max = 200) String token,

            @NotBlank @Size(min = PasswordRules.SHORTEST, max = PasswordRules.LONGEST)
            String newPassword) {

        @Override
        public String toString() {
            return "Reset";
        }
    }

    @POST
    @Anonymous
    public void reset(@Context HttpServletRequest request, @NotNull @Valid Reset reset) {
        change.byReset(reset.token(), reset.newPassword(), request.getRemoteAddr());
    }
}
