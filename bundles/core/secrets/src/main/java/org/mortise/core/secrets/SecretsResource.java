package org.mortise.core.secrets;

import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Pattern;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/admin/secrets}: seals values for configuration files, exchanges the key. For administrators. */
@Path("secrets")
@Component(service = SecretsResource.class, property = "mortise.address=/admin")
@JaxrsResource
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class SecretsResource {

    private final Callers callers;
    private final FileSecrets secrets;
    private final KeyRotation rotation;

    @Activate
    public SecretsResource(
            @Reference Callers callers, @Reference FileSecrets secrets, @Reference KeyRotation rotation) {
        this.rotation = rotation;
        this.callers = callers;
        this.secrets = secrets;
    }

    /** What to seal, and what for: {@code config:…} and the name of the setting. */
    public record Plain(
            @NotNull
            @Size(max = 200)
            @Pattern(regexp = "config:[A-Za-z0-9._-]+", message = "must be config: and the name of the setting")
            String purpose,

            @NotNull @Size(min = 1, max = 10_000) String value) {

        @Override
        public String toString() {
            return "Plain " + purpose;
        }
    }

    /** To be pasted into the configuration. */
    public record Sealed(String sealed) {}

    /** The id of the new key, and how many secrets were sealed anew. */
    public record Rotated(String key, int resealed) {}

    @POST
    @Path("seal")
    public Sealed seal(@NotNull @Valid Plain plain) {
        callers.requireAdministrator();
        return new Sealed(secrets.seal(plain.purpose(), plain.value()));
    }

    @POST
    @Path("rotate")
    public Rotated rotate() {
        callers.requireAdministrator();
        KeyRotation.Result result = rotation.rotate();
        return new Rotated(result.key(), result.resealed());
    }
}
