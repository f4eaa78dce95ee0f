package org.mortise.core.privacy.rest;

import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.mortise.api.errors.ProblemException;
import org.mortise.core.privacy.PrivacyPlatform;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/privacy/erasures}: what was forgotten when, and the reports. */
@Path("erasures")
@Component(service = ErasuresResource.class, property = "mortise.address=/privacy")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class ErasuresResource {

    private static final int LATEST = 200;

    private final PrivacyPlatform platform;

    @Activate
    public ErasuresResource(@Reference PrivacyPlatform platform) {
        this.platform = platform;
    }

    @GET
    public Object latest() {
        return Views.list(platform.latest(LATEST));
    }

    @GET
    @Path("{id}")
    public Object erasure(@PathParam("id") String id) {
        return platform.find(id(id)).map(Views::erasure).orElseThrow(() -> ProblemException.notFound("erasure " + id));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("erasure " + text);
        }
    }
}
