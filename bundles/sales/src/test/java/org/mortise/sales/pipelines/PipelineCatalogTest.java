package org.mortise.sales.pipelines;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import org.junit.Test;
import org.mortise.sales.DefaultPipeline;
import org.mortise.sales.FakeRecords;

public class PipelineCatalogTest {

    private final FakeRecords records = new FakeRecords();
    private Instant now = Instant.EPOCH;
    private final DefaultPipeline pipeline = new DefaultPipeline(records, () -> now);

    @Test
    public void oneReadingServesManyOpportunities() {
        for (int i = 0; i < 100; i++) {
            assertTrue(pipeline.catalog.stage(pipeline.id, "Proposal").isPresent());
        }

        assertEquals("pipelines once, stages once", 2, records.queries);
    }

    @Test
    public void itReadsAgainBeforeItCallsAStageUnknown() {
        pipeline.catalog.all();
        pipeline.stage("Trial", 30, false, false, "Pipeline");

        assertTrue(pipeline.catalog.stage(pipeline.id, "Trial").isPresent());
        assertFalse(pipeline.catalog.stage(pipeline.id, "Nonsense").isPresent());
    }

    @Test
    public void changesOfAnotherNodeAreSeenAfterASecond() {
        pipeline.catalog.all();
        pipeline.stage("Trial", 30, false, false, "Pipeline");
        now = now.plusMillis(1000);

        assertEquals(5, pipeline.catalog.all().get(0).stages().size());
    }

    @Test
    public void changesOfThisNodeAreSeenAtOnce() {
        pipeline.catalog.all();
        pipeline.stage("Trial", 30, false, false, "Pipeline");
        pipeline.catalog.forget();

        assertEquals(5, pipeline.catalog.all().get(0).stages().size());
    }
}
