package org.mortise.activities.reminders;

import java.util.Map;
import java.util.UUID;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.RecordTypes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code POST /api/activities/reminders/{id}/dismiss}: the caller has seen it. */
@Component(service = DismissResource.class)
@JaxrsResource
@Path("reminders/{id}/dismiss")
@Produces(MediaType.APPLICATION_JSON)
public class DismissResource {

    private final Reminders reminders;
    private final RecordTypes types;

    @Activate
    public DismissResource(@Reference Reminders reminders, @Reference RecordTypes types) {
        this.reminders = reminders;
        this.types = types;
    }

    @POST
    public Map<String, Object> dismiss(@PathParam("id") UUID id) {
        return JsonForm.of(reminders.dismiss(id), types.require(Reminders.TYPE));
    }
}
