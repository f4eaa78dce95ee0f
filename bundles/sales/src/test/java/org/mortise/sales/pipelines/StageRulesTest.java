package org.mortise.sales.pipelines;

import static org.junit.Assert.assertEquals;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.records.RecordData;
import org.mortise.sales.DefaultPipeline;
import org.mortise.sales.FakeCallers;
import org.mortise.sales.FakeRecords;
import org.mortise.sales.FakeTransactions;
import org.mortise.sales.FakeWrite;

public class StageRulesTest {

    private final FakeRecords records = new FakeRecords();
    private final FakeCallers callers = new FakeCallers();
    private final DefaultPipeline pipeline = new DefaultPipeline(records, InstantSource.system());
    private final StageUse use = new StageUse(records, callers);
    private final FakeTransactions transactions = new FakeTransactions(records);
    private final StageRules stages = new StageRules(records, callers, pipeline.catalog, use, transactions);
    private RecordData proposal;

    @Before
    public void find() {
        proposal = records.all("stage").get(1);
    }

    @Test
    public void namesAreUniqueInTheirPipeline() {
        assertEquals(List.of("name"), validated(FakeWrite.creation(stage("PROPOSAL", pipeline.id))).rejected);
        assertEquals(List.of(), validated(FakeWrite.creation(stage("Proposal", UUID.randomUUID()))).rejected);
        assertEquals(List.of(), validated(FakeWrite.update(proposal, Map.of("name", "PROPOSAL"))).rejected);
    }

    @Test
    public void aStageThatIsWonIsClosed() {
        assertEquals(List.of("isWon"), validated(FakeWrite.update(proposal, Map.of("isWon", true))).rejected);
    }

    @Test
    public void whatItMeansIsFixedWhileItIsUsed() {
        assertEquals(List.of(), validated(FakeWrite.update(proposal, Map.of("name", "Offer"))).rejected);
        opportunityInProposal();

        assertEquals(List.of("name"), validated(FakeWrite.update(proposal, Map.of("name", "Offer"))).rejected);
        assertEquals(List.of(), validated(FakeWrite.update(proposal, Map.of("probability", BigDecimal.ONE))).rejected);
    }

    @Test
    public void neitherAStageNorAPipelineIsDeletedWhileItIsUsed() {
        PipelineRules pipelines = new PipelineRules(pipeline.catalog, use, transactions);
        assertEquals(List.of(), validated(FakeWrite.deletion(proposal)).rejected);
        opportunityInProposal();

        assertEquals(List.of(""), validated(FakeWrite.deletion(proposal)).rejected);
        FakeWrite deletion = FakeWrite.deletion(records.get("pipeline", pipeline.id));
        pipelines.validate(deletion);
        assertEquals(List.of(""), deletion.rejected);
    }

    @Test
    public void onePipelineIsTheDefaultAndEachHasItsOwnName() {
        PipelineRules pipelines = new PipelineRules(pipeline.catalog, use, transactions);
        FakeWrite second = FakeWrite.creation(Map.of("name", "Renewals", "isDefault", true));
        FakeWrite same = FakeWrite.update(records.get("pipeline", pipeline.id), Map.of("name", "New sales"));

        FakeWrite namesake = FakeWrite.creation(Map.of("name", "sales", "isDefault", false));
        pipelines.validate(second);
        pipelines.validate(same);
        pipelines.validate(namesake);

        assertEquals(List.of("isDefault"), second.rejected);
        assertEquals(List.of("name"), namesake.rejected);
        assertEquals(List.of(), same.rejected);
    }

    private void opportunityInProposal() {
        records.put("opportunity", Map.of("pipeline", pipeline.reference(), "stage", "Proposal"));
    }

    private static Map<String, Object> stage(String name, UUID pipeline) {
        return Map.of("name", name, "pipeline", org.mortise.api.records.Reference.to("pipeline", pipeline));
    }

    private FakeWrite validated(FakeWrite write) {
        stages.validate(write);
        return write;
    }
}
