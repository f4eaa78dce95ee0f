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
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/auth/api-keys}: the user's own API keys, each with one of the user's roles. */
@Path("api-keys")
@Component(service = OwnKeysResource.class, property = "mortise.address=/auth")
@JaxrsResource
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class OwnKeysResource {

    private final Callers callers;
    private final ApiKeys keys;
    private final KeyMaker maker;

    @Activate
    public OwnKeysResource(@Reference Callers callers, @Reference ApiKeys keys, @Reference KeyMaker maker) {
        this.callers = callers;
        this.keys = keys;
        this.maker = maker;
    }

    /** What it is for, the id of the role, and until when; never ends when that is null. */
    public record NewKey(
            @NotBlank @Size(max = 100) String name, @NotNull String role, String expiresAt) {}

    @GET
    public KeyView.List list() {
        return new KeyView.List(keys.list(Requests.user(callers).userId()).stream()
                .map(KeyView::of)
                .toList());
    }

    @POST
    public Response make(@NotNull @Valid NewKey key) {
        return maker.make(Requests.user(callers), key.name(), null, key.role(), key.expiresAt());
    }

    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") String id) {
        Caller user = Requests.user(callers);
        maker.revoke(keys.find(Requests.id("API key", id))
                .filter(key -> key.userId().equals(user.userId()))
                .orElseThrow(() -> Requests.missing("API key", id)));
    }
}
