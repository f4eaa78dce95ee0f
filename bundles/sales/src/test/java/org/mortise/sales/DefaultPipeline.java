package org.mortise.sales;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.records.Reference;
import org.mortise.sales.pipelines.PipelineCatalog;

/** The default pipeline with some of its stages, as the migration makes it. */
public final class DefaultPipeline {

    public final UUID id;
    public final PipelineCatalog catalog;
    private final FakeRecords records;

    public DefaultPipeline(FakeRecords records, InstantSource clock) {
        this.records = records;
        this.id = records.put("pipeline", Map.of("name", "Sales", "isDefault", true));
        this.catalog = new PipelineCatalog(records, new FakeCallers(), clock);
        stage("Prospecting", 10, false, false, "Pipeline");
        stage("Proposal", 50, false, false, "Best Case");
        stage("Closed Won", 100, true, true, "Closed");
        stage("Closed Lost", 0, true, false, "Omitted");
    }

    public Reference reference() {
        return Reference.to("pipeline", id);
    }

    public UUID stage(String name, int probability, boolean closed, boolean won, String forecastCategory) {
        return records.put(
                "stage",
                Map.of(
                        "name", name,
                        "pipeline", reference(),
                        "probability", BigDecimal.valueOf(probability),
                        "isClosed", closed,
                        "isWon", won,
                        "forecastCategory", forecastCategory));
    }
}
