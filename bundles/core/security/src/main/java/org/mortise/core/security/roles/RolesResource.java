package org.mortise.core.security.roles;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Write;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/roles}: roles and what they allow. For administrators. */
@Path("")
@Component(service = RolesResource.class, property = "mortise.address=/roles")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class RolesResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Records records;
    private final Callers callers;
    private final DeclaredPermissions declared;
    private final RoleAdministration roles;

    @Activate
    public RolesResource(
            @Reference Records records,
            @Reference Callers callers,
            @Reference DeclaredPermissions declared,
            @Reference RoleAdministration roles) {
        this.records = records;
        this.callers = callers;
        this.declared = declared;
        this.roles = roles;
    }

    /** All roles, and the permissions that plugins declare. */
    public record RoleList(List<Map<String, Object>> items, List<DeclaredPermissions.Declared> declaredPermissions) {}

    @GET
    public RoleList list() {
        return new RoleList(roles.all(), declared.all());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body) {
        RecordData role = roles.create(RoleForm.body(body));
        return Response.created(URI.create(role.id().toString()))
                .tag(String.valueOf(role.version()))
                .entity(RoleForm.json(role))
                .build();
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return answer(role(id));
    }

    /** A JSON merge patch, of the types and fields too. */
    @PATCH
    @Path("{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream body) {
        return answer(roles.change(role(id), RoleForm.body(body), RoleForm.version(ifMatch)));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        records.write(Write.delete("role", role(id).id()).expecting(RoleForm.version(ifMatch)));
    }

    private RecordData role(String id) {
        callers.requireAdministrator();
        try {
            return records.get("role", UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("role " + id);
        }
    }

    private static Response answer(RecordData role) {
        return Response.ok(RoleForm.json(role))
                .tag(String.valueOf(role.version()))
                .build();
    }
}
