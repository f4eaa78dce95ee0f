package org.mortise.marketing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Write;

public class CampaignCountingTest {

    private final FakeRecords records = new FakeRecords();
    private final FakeTransactions transactions = new FakeTransactions();
    private final CampaignCounting counting = new CampaignCounting(records, transactions);
    private final RecordData campaign = records.write(Write.create("campaign", Map.of("clicked", 10L)));

    @Test
    public void addsToWhatIsThere() {
        RecordData counted = counting.add(campaign.id(), Map.of("clicked", 3L, "impressions", 100L));

        assertEquals(Long.valueOf(13), counted.integer("clicked"));
        assertEquals(Long.valueOf(100), counted.integer("impressions"));
    }

    @Test
    public void noCountIsLostAmongManyTrackersOfSeveralNodes() throws Exception {
        int trackers = 4;
        int calls = 50;
        ExecutorService pool = Executors.newFixedThreadPool(trackers);
        List<Future<?>> futures = new ArrayList<>();
        for (int i = 0; i < trackers; i++) {
            CampaignCounting node = i % 2 == 0 ? counting : new CampaignCounting(records, transactions);
            futures.add(pool.submit(() -> {
                for (int call = 0; call < calls; call++) {
                    node.add(campaign.id(), Map.of("clicked", 1L));
                }
            }));
        }
        for (Future<?> future : futures) {
            future.get();
        }
        pool.shutdown();

        assertEquals(
                Long.valueOf(10 + trackers * calls),
                records.get("campaign", campaign.id()).integer("clicked"));
    }

    @Test
    public void whoIsNeverFastEnoughIsToldToComeBack() {
        CampaignCounting slow = new CampaignCounting(records, new FakeTransactions() {
            @Override
            public <T> T requiresNew(java.util.function.Supplier<T> work) {
                throw ProblemException.of(ProblemType.PRECONDITION_FAILED, "always somebody else");
            }
        });
        ProblemException problem =
                assertThrows(ProblemException.class, () -> slow.add(campaign.id(), Map.of("clicked", 1L)));

        assertEquals("campaign-busy", problem.code());
        assertEquals(ProblemType.UNAVAILABLE, problem.type());
    }

    @Test
    public void whatIsNotThereIsNotRetried() {
        ProblemException problem =
                assertThrows(ProblemException.class, () -> counting.add(UUID.randomUUID(), Map.of("clicked", 1L)));

        assertEquals(ProblemType.NOT_FOUND, problem.type());
    }
}
