package org.mortise.sales.pipelines;

import java.math.BigDecimal;
import java.util.UUID;
import org.mortise.api.records.RecordData;

/** What a stage means for the opportunities that stand in it. */
public record StageDefinition(
        UUID pipeline, String name, BigDecimal probability, boolean closed, boolean won, String forecastCategory) {

    static StageDefinition of(RecordData stage) {
        return new StageDefinition(
                stage.reference("pipeline").id(),
                stage.text("name"),
                stage.decimal("probability"),
                stage.is("isClosed"),
                stage.is("isWon"),
                stage.text("forecastCategory"));
    }
}
