package org.mortise.activities.reminders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code GET /api/activities/reminders/due}: what the caller is to be reminded of now. */
@Component(service = DueRemindersResource.class)
@JaxrsResource
@Path("reminders/due")
@Produces(MediaType.APPLICATION_JSON)
public class DueRemindersResource {

    private static final int MOST = 200;

    private final Reminders reminders;
    private final RecordTypes types;

    @Activate
    public DueRemindersResource(@Reference Reminders reminders, @Reference RecordTypes types) {
        this.reminders = reminders;
        this.types = types;
    }

    @GET
    public Map<String, Object> due() {
        RecordType type = types.require(Reminders.TYPE);
        List<Map<String, Object>> items = reminders.due(MOST).stream()
                .map(reminder -> JsonForm.of(reminder, type))
                .toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", items);
        answer.put("nextCursor", null);
        return answer;
    }
}
