package org.mortise.core.security;

import java.util.UUID;
import javax.sql.DataSource;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code GET /api/auth/me}: who the token stands for. */
@Path("me")
@Component(service = MeResource.class, property = "mortise.address=/auth")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class MeResource {

    private final Callers callers;
    private final Sql sql;

    @Activate
    public MeResource(@Reference Callers callers, @Reference(target = SecurityTables.MIGRATED) DataSource dataSource) {
        this.callers = callers;
        this.sql = new Sql(dataSource);
    }

    /**
     * The signed-in user; the names and the address are null when the user has none. {@code secondFactorRequired} when a second factor
     * has to be set up before anything else.
     */
    public record Me(
            UUID id,
            String username,
            String firstName,
            String lastName,
            String emailAddress,
            boolean administrator,
            boolean secondFactorRequired) {}

    @GET
    public Me me() {
        Caller caller = callers.current();
        return sql.first(
                        "select first_name, last_name, email_address from admin_user where id = ?",
                        row -> new Me(
                                caller.userId(),
                                caller.name(),
                                row.getString("first_name"),
                                row.getString("last_name"),
                                row.getString("email_address"),
                                caller.administrator(),
                                caller.origin().equals(Caller.ENROLMENT)),
                        caller.userId())
                .orElseGet(() -> new Me(null, caller.name(), null, null, null, caller.administrator(), false));
    }
}
