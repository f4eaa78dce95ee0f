package org.mortise.sales.pipelines;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A pipeline with its stages in their order. */
public record PipelineDefinition(UUID id, String name, boolean isDefault, List<StageDefinition> stages) {

    public PipelineDefinition {
        stages = List.copyOf(stages);
    }

    /** The stage of exactly this name. */
    public Optional<StageDefinition> stage(String stageName) {
        return stages.stream().filter(stage -> stage.name().equals(stageName)).findFirst();
    }

    /** Where an opportunity begins. */
    public Optional<StageDefinition> firstOpenStage() {
        return stages.stream().filter(stage -> !stage.closed()).findFirst();
    }
}
