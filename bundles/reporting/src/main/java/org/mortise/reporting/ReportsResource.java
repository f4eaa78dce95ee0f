package org.mortise.reporting;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.mortise.api.reporting.ReportInfo;
import org.mortise.api.reporting.Reports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code GET /api/reporting}: which reports there are, and what those lack that are not available now. */
@Component(service = ReportsResource.class)
@JaxrsResource
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {

    private final Reports reports;

    @Activate
    public ReportsResource(@Reference Reports reports) {
        this.reports = reports;
    }

    @GET
    public ReportList list() {
        return new ReportList(reports.all());
    }

    /** The answer. */
    public record ReportList(List<ReportInfo> items) {}
}
