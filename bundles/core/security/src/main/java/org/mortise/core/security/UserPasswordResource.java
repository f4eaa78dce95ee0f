package org.mortise.core.security;

import javax.validation.Valid;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.MediaType;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code POST /api/admin/users/{id}/password}: an administrator gives a user a password; all sessions of the user end. */
@Path("users/{id}/password")
@Component(service = UserPasswordResource.class)
@JaxrsResource
@Consumes(MediaType.APPLICATION_JSON)
public final class UserPasswordResource {

    private final Callers callers;
    private final PasswordChange change;

    @Activate
    public UserPasswordResource(@Reference Callers callers, @Reference PasswordChange change) {
        this.callers = callers;
        this.change = change;
    }

    /** The new one. */
    public record NewPassword(
            @NotBlank @Size(min = PasswordRules.SHORTEST, max = PasswordRules.LONGEST)
            String newPassword) {

        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    @POST
    public void change(@PathParam("id") String id, @NotNull @Valid NewPassword password) {
        Requests.administrator(callers);
        change.of(Requests.id("user", id), password.newPassword());
    }
}
