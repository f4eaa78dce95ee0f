package org.mortise.core.security;

import java.util.Map;
import java.util.UUID;
import javax.ws.rs.DELETE;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code DELETE /api/admin/users/{id}/totp}: for who has lost the app and the recovery codes; all sessions of the user end. */
@Path("users/{id}/totp")
@Component(service = UserTotpResource.class)
@JaxrsResource
public final class UserTotpResource {

    private final Callers callers;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final SecurityAudit audit;

    @Activate
    public UserTotpResource(
            @Reference Callers callers,
            @Reference SecondFactors factors,
            @Reference Sessions sessions,
            @Reference SecurityAudit audit) {
        this.callers = callers;
        this.factors = factors;
        this.sessions = sessions;
        this.audit = audit;
    }

    @DELETE
    public void turnOff(@PathParam("id") String id) {
        Requests.administrator(callers);
        UUID user = Requests.id("user", id);
        if (!factors.turnOff(user)) {
            throw Requests.missing("second factor of user", id);
        }
        sessions.closeAll(user, null);
        audit.tell("second-factor-off", "user", user, Map.of("by", "administrator"));
    }
}
