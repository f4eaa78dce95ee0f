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
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordTypes;
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
    private static final int MOST = 10_000;

    private final Records records;
    private final Callers callers;
    private final DeclaredPermissions declared;
    private final RoleForm form;

    @Activate
    public RolesResource(
            @Reference Records records,
            @Reference RecordTypes types,
            @Reference Callers callers,
            @Reference DeclaredPermissions declared) {
        this.records = records;
        this.callers = callers;
        this.declared = declared;
        this.form = new RoleForm(new MatrixCheck(types, declared));
    }

    /** All roles, and the permissions that plugins declare. */
    public record RoleList(List<Map<String, Object>> items, List<DeclaredPermissions.Declared> declaredPermissions) {}

    @GET
    public RoleList list() {
        callers.requireAdministrator();
        List<Map<String, Object>> items =
                records.query(Query.of("role").sort(List.of("name")).limit(MOST)).items().stream()
                        .map(RoleForm::json)
                        .toList();
        return new RoleList(items, declared.all());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body) {
        callers.requireAdministrator();
        RecordData role = records.write(
                Write.create("role", form.values(RoleForm.body(body), null)).byModule());
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
        RecordData role = role(id);
        Map<String, Object> values = form.values(RoleForm.body(body), role);
        Long expected = RoleForm.version(ifMatch);
        return answer(records.write(Write.update("role", role.id(), values)
                .byModule()
                // What was patched is what was read.
                .expecting(expected == null ? Long.valueOf(role.version()) : expected)));
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
