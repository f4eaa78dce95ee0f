package org.mortise.core.security;

import javax.validation.Valid;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/admin/api-keys}: everybody's API keys, for administrators. */
@Path("api-keys")
@Component(service = KeysResource.class)
@JaxrsResource
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class KeysResource {

    private final Callers callers;
    private final ApiKeys keys;
    private final KeyMaker maker;

    @Activate
    public KeysResource(@Reference Callers callers, @Reference ApiKeys keys, @Reference KeyMaker maker) {
        this.callers = callers;
        this.keys = keys;
        this.maker = maker;
    }

    /** What it is for, the ids of the user it acts as and of the role, and until when; never ends when that is null. */
    public record NewKey(
            @NotBlank @Size(max = 100) String name,
            @NotNull String user,
            @NotNull String role,
            String expiresAt) {}

    /** @param user the id of a user; null for all keys */
    @GET
    public KeyView.List list(@QueryParam("user") String user) {
        Requests.administrator(callers);
        return new KeyView.List(keys.list(user == null ? null : Requests.id("user", user)).stream()
                .map(KeyView::of)
                .toList());
    }

    @POST
    public Response make(@NotNull @Valid NewKey key) {
        return maker.make(
                Requests.administrator(callers),
                key.name(),
                KeyMaker.uuid("user", key.user()),
                key.role(),
                key.expiresAt());
    }

    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") String id) {
        Requests.administrator(callers);
        maker.revoke(keys.find(Requests.id("API key", id)).orElseThrow(() -> Requests.missing("API key", id)));
    }
}
