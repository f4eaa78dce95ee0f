package org.mortise.reporting;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code GET /api/reporting/campaigns}: conversion rate and click-through rate, in all and by campaign. */
@Component(service = CampaignsResource.class)
@JaxrsResource
@Path("campaigns")
@Produces(MediaType.APPLICATION_JSON)
public class CampaignsResource {

    private final Modules modules;

    @Activate
    public CampaignsResource(@Reference Modules modules) {
        this.modules = modules;
    }

    @GET
    public Report<Campaigns> report() {
        return modules.fromMarketing(ReportDefinition.CAMPAIGNS, Campaigns::of);
    }
}
