package org.mortise.sales.opportunities;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mortise.api.records.Money;
import org.mortise.api.records.Preparation;
import org.mortise.api.records.RecordPreparer;
import org.mortise.api.records.Reference;
import org.mortise.sales.pipelines.PipelineCatalog;
import org.mortise.sales.pipelines.PipelineDefinition;
import org.mortise.sales.pipelines.StageDefinition;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Fills in what follows from the pipeline, the stage and the amount of an opportunity. */
@Component(property = "mortise.type=opportunity")
public final class OpportunityPreparer implements RecordPreparer {

    private final PipelineCatalog catalog;
    private final InstantSource clock;

    @Activate
    public OpportunityPreparer(@org.osgi.service.component.annotations.Reference PipelineCatalog catalog) {
        this(catalog, InstantSource.system());
    }

    OpportunityPreparer(PipelineCatalog catalog, InstantSource clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public void prepare(Preparation opportunity) {
        if (opportunity.value("pipeline") == null) {
            catalog.defaultPipeline()
                    .ifPresent(pipeline -> opportunity.set("pipeline", Reference.to("pipeline", pipeline.id())));
        }
        // An unknown stage is left as it is, for the validator to refuse with the list of the known ones.
        stageOf(opportunity).ifPresent(stage -> applyStage(opportunity, stage));
        weigh(opportunity);
    }

    private Optional<StageDefinition> stageOf(Preparation opportunity) {
        Reference pipeline = (Reference) opportunity.value("pipeline");
        if (pipeline == null) {
            return Optional.empty();
        }
        String name = (String) opportunity.value("stage");
        if (name != null) {
            return catalog.stage(pipeline.id(), name);
        }
        Optional<StageDefinition> first = catalog.find(pipeline.id()).flatMap(PipelineDefinition::firstOpenStage);
        first.ifPresent(stage -> opportunity.set("stage", stage.name()));
        return first;
    }

    private void applyStage(Preparation opportunity, StageDefinition stage) {
        boolean moved =
                opportunity.previous().isEmpty() || opportunity.changes("stage") || opportunity.changes("pipeline");
        follow(opportunity, "probability", stage.probability(), stage.closed(), moved);
        follow(opportunity, "forecastCategory", stage.forecastCategory(), stage.closed(), moved);
        opportunity.set("isClosed", stage.closed());
        opportunity.set("isWon", stage.won());
        // What was open until now closes today; a deal that arrives closed, by an import, has its date or none.
        if (moved && stage.closed() && opportunity.previous().isPresent() && opportunity.value("closeDate") == null) {
            opportunity.set("closeDate", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
    }

    /** People may know better than the stage as long as the deal is open; what is closed is certain. */
    private static void follow(Preparation opportunity, String field, Object ofStage, boolean closed, boolean moved) {
        boolean chosenNow = opportunity.changes(field);
        if (closed || opportunity.value(field) == null || (moved && !chosenNow)) {
            opportunity.set(field, ofStage);
        }
    }

    private static void weigh(Preparation opportunity) {
        Money weighted =
                WeightedAmount.of((Money) opportunity.value("amount"), (BigDecimal) opportunity.value("probability"));
        if (!WeightedAmount.same(weighted, (Money) opportunity.value("weightedAmount"))) {
            opportunity.set("weightedAmount", weighted);
        }
    }
}
