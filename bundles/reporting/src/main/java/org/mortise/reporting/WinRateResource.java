package org.mortise.reporting;

import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.mortise.api.sales.SalesScope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code GET /api/reporting/win-rate}, narrowed by {@code from}, {@code to}, {@code pipeline}, {@code owner}. */
@Component(service = WinRateResource.class)
@JaxrsResource
@Path("win-rate")
@Produces(MediaType.APPLICATION_JSON)
public class WinRateResource {

    private final Modules modules;

    @Activate
    public WinRateResource(@Reference Modules modules) {
        this.modules = modules;
    }

    @GET
    public Report<WinRate> report(@BeanParam SalesParameters parameters) {
        SalesScope scope = parameters.scope();
        return modules.fromSales(ReportDefinition.WIN_RATE, sales -> WinRate.of(sales.wins(scope)));
    }
}
