package org.mortise.sales.opportunities;

import static org.junit.Assert.assertEquals;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.RecordData;
import org.mortise.sales.DefaultPipeline;
import org.mortise.sales.FakeRecords;
import org.mortise.sales.FakeWrite;

public class OpportunityValidatorTest {

    private final DefaultPipeline pipeline = new DefaultPipeline(new FakeRecords(), InstantSource.system());
    private final OpportunityValidator validator = new OpportunityValidator(pipeline.catalog);

    @Test
    public void aStageOfThePipelineIsFine() {
        assertEquals(List.of(), validated(FakeWrite.creation(in("Closed Won"))).rejected);
    }

    @Test
    public void anotherStageIsRefusedWithTheListOfThePossibleOnes() {
        FakeWrite write = validated(FakeWrite.creation(in("Won")));

        assertEquals(List.of("stage"), write.rejected);
        assertEquals(
                "\"Won\" is not a stage of the pipeline \"Sales\"; its stages are: Prospecting, Proposal, Closed Won,"
                        + " Closed Lost.",
                write.messages.get(0));
    }

    @Test
    public void oldStagesDoNotDisturbOtherChangesButARestoration() {
        RecordData old = new RecordData("opportunity", UUID.randomUUID(), 1, in("Engaging"));

        assertEquals(List.of(), validated(FakeWrite.update(old, Map.of("name", "New"))).rejected);
        assertEquals(List.of(), validated(FakeWrite.deletion(old)).rejected);
        assertEquals(List.of("stage"), validated(FakeWrite.restoration(old)).rejected);
    }

    private Map<String, Object> in(String stage) {
        return Map.of("pipeline", pipeline.reference(), "stage", stage);
    }

    private FakeWrite validated(FakeWrite write) {
        validator.validate(write);
        return write;
    }
}
