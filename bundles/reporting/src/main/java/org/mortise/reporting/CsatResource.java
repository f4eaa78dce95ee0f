package org.mortise.reporting;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code GET /api/reporting/csat}: in all, by agent, by month. */
@Component(service = CsatResource.class)
@JaxrsResource
@Path("csat")
@Produces(MediaType.APPLICATION_JSON)
public class CsatResource {

    private final Modules modules;

    @Activate
    public CsatResource(@Reference Modules modules) {
        this.modules = modules;
    }

    @GET
    public Report<Csat> report() {
        return modules.fromSupport(ReportDefinition.CSAT, Csat::of);
    }
}
