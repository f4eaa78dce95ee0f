package org.mortise.sales.opportunities;

import static java.util.stream.Collectors.joining;

import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Validation;
import org.mortise.api.records.Write;
import org.mortise.sales.pipelines.PipelineCatalog;
import org.mortise.sales.pipelines.PipelineDefinition;
import org.mortise.sales.pipelines.StageDefinition;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** An opportunity stands in a stage of its pipeline. */
@Component(property = "mortise.type=opportunity")
public final class OpportunityValidator implements RecordValidator {

    private final PipelineCatalog catalog;

    @Activate
    public OpportunityValidator(@org.osgi.service.component.annotations.Reference PipelineCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void validate(Validation validation) {
        // A restored one may have outlived its stage.
        boolean restored = validation.kind() == Write.Kind.RESTORE;
        if (validation.kind() == Write.Kind.DELETE
                || !(restored || validation.changes("stage") || validation.changes("pipeline"))) {
            return;
        }
        Reference pipeline = (Reference) validation.value("pipeline");
        String stage = (String) validation.value("stage");
        if (catalog.stage(pipeline.id(), stage).isEmpty()) {
            validation.reject(
                    "stage",
                    catalog.find(pipeline.id())
                            .map(found -> unknownStage(stage, found))
                            .orElse("Its pipeline is not there any more."));
        }
    }

    private static String unknownStage(String stage, PipelineDefinition pipeline) {
        return "\"" + stage + "\" is not a stage of the pipeline \"" + pipeline.name() + "\"; its stages are: "
                + pipeline.stages().stream().map(StageDefinition::name).collect(joining(", ")) + ".";
    }
}
