package org.mortise.reporting;

import java.time.Year;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.mortise.api.sales.SalesScope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code GET /api/reporting/sales-by-agent}, narrowed by {@code year}. */
@Component(service = SalesByAgentResource.class)
@JaxrsResource
@Path("sales-by-agent")
@Produces(MediaType.APPLICATION_JSON)
public class SalesByAgentResource {

    private final Modules modules;

    @Activate
    public SalesByAgentResource(@Reference Modules modules) {
        this.modules = modules;
    }

    /** @param year four digits; null for all years */
    @GET
    public Report<SalesByAgent> report(@QueryParam("year") String year) {
        Year only = SalesParameters.read("year", year, SalesByAgentResource::year, "a year such as 2017");
        SalesScope scope = only == null
                ? SalesScope.all()
                : SalesScope.all().from(only.atDay(1)).to(only.atDay(only.length()));
        return modules.fromSales(
                ReportDefinition.SALES_BY_AGENT,
                sales -> SalesByAgent.of(only == null ? null : only.getValue(), sales.wonByOwnerAndQuarter(scope)));
    }

    private static Year year(String text) {
        if (!text.matches("[0-9]{4}")) {
            throw new IllegalArgumentException(text);
        }
        return Year.of(Integer.parseInt(text));
    }
}
