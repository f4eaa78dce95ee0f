package org.mortise.core.retention;

import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code GET /api/retention/rules/{id}/preview}: what the rule would do now. For administrators. */
@Path("rules/{id}/preview")
@Component(service = RulePreviewResource.class)
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class RulePreviewResource {

    private final StoredRules rules;
    private final Preview preview;

    @Activate
    public RulePreviewResource(@Reference StoredRules rules, @Reference Preview preview) {
        this.rules = rules;
        this.preview = preview;
    }

    @GET
    public Map<String, Object> preview(@PathParam("id") String id) {
        return preview.of(rules.require(id));
    }
}
