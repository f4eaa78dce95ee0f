package org.mortise.marketing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code POST /api/marketing/campaigns/{id}/count}: a tracker adds to the counters of a campaign. */
@Component(service = CountResource.class)
@JaxrsResource
@Path("campaigns/{id}/count")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CountResource {

    private final CampaignCounting counting;

    @Activate
    public CountResource(@Reference CampaignCounting counting) {
        this.counting = counting;
    }

    /** @return all counters of the campaign as they are then */
    @POST
    public Map<String, Object> count(@PathParam("id") UUID id, Map<String, Object> additions) {
        // Not a map of numbers: a problem document, which is a map too, would be written by the type that is declared
        // here.
        return new LinkedHashMap<>(Counters.all(counting.add(id, Counters.read(additions))));
    }
}
