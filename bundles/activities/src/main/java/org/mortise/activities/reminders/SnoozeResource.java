package org.mortise.activities.reminders;

import java.util.Map;
import java.util.UUID;
import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.ws.rs.Consumes;
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

/** {@code POST /api/activities/reminders/{id}/snooze}: the caller is reminded again later. */
@Component(service = SnoozeResource.class)
@JaxrsResource
@Path("reminders/{id}/snooze")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SnoozeResource {

    private final Reminders reminders;
    private final RecordTypes types;

    @Activate
    public SnoozeResource(@Reference Reminders reminders, @Reference RecordTypes types) {
        this.reminders = reminders;
        this.types = types;
    }

    @POST
    public Map<String, Object> snooze(@PathParam("id") UUID id, @NotNull @Valid SnoozeRequest request) {
        return JsonForm.of(reminders.snooze(id, request), types.require(Reminders.TYPE));
    }
}
