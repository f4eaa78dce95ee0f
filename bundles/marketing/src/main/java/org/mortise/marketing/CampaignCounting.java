package org.mortise.marketing;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds to the counters of a campaign so that no count is lost when several trackers report at once. */
@Component(service = CampaignCounting.class)
public final class CampaignCounting {

    private static final int ATTEMPTS = 10;
    private static final long LONGEST_PAUSE_MILLIS = 50;
    private static final long LONGEST_WAIT_SECONDS = 10;
    private static final int STRIPES = 64;

    private final Records records;
    private final Transactions transactions;

    /** Trackers of one campaign queue here rather than collide; the repetition is for other nodes and people. */
    private final Lock[] queues = new Lock[STRIPES];

    @Activate
    public CampaignCounting(@Reference Records records, @Reference Transactions transactions) {
        this.records = records;
        this.transactions = transactions;
        Arrays.setAll(queues, i -> new ReentrantLock(true));
    }

    /**
     * In a transaction of its own for each attempt, in the name of the current caller.
     *
     * @return the campaign as it is then
     * @throws ProblemException NOT_FOUND; UNAVAILABLE with {@code campaign-busy} when others were faster again and again:
     *     nothing was added then
     */
    RecordData add(UUID campaignId, Map<String, Long> additions) {
        Lock queue = queues[Math.floorMod(campaignId.hashCode(), STRIPES)];
        if (!taken(queue)) {
            throw busy();
        }
        try {
            return addUntilDone(campaignId, additions);
        } finally {
            queue.unlock();
        }
    }

    private RecordData addUntilDone(UUID campaignId, Map<String, Long> additions) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return transactions.requiresNew(() -> addOnce(campaignId, additions));
            } catch (ProblemException e) {
                if (e.type() != ProblemType.PRECONDITION_FAILED) {
                    throw e;
                }
                pause(attempt);
            }
        }
        throw busy();
    }

    private RecordData addOnce(UUID campaignId, Map<String, Long> additions) {
        RecordData campaign = records.get("campaign", campaignId);
        return records.write(Write.update("campaign", campaignId, Counters.sums(campaign, additions))
                .expecting(campaign.version()));
    }

    private static boolean taken(Lock queue) {
        try {
            return queue.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ProblemException busy() {
        return ProblemException.of(
                ProblemType.UNAVAILABLE,
                "campaign-busy",
                "Too many are counting for this campaign at the moment; nothing was added. Send the counts again,"
                        + " together.");
    }

    /** Of random length, so that those who met do not meet again. */
    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS) * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
