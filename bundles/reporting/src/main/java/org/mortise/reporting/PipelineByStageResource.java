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

/** {@code GET /api/reporting/pipeline-by-stage}, narrowed by {@code from}, {@code to}, {@code pipeline}, {@code owner}. */
@Component(service = PipelineByStageResource.class)
@JaxrsResource
@Path("pipeline-by-stage")
@Produces(MediaType.APPLICATION_JSON)
public class PipelineByStageResource {

    private final Modules modules;

    @Activate
    public PipelineByStageResource(@Reference Modules modules) {
        this.modules = modules;
    }

    @GET
    public Report<PipelineByStage> report(@BeanParam SalesParameters parameters) {
        SalesScope scope = parameters.scope();
        return modules.fromSales(
                ReportDefinition.PIPELINE_BY_STAGE, sales -> PipelineByStage.of(sales.pipelineByStage(scope)));
    }
}
