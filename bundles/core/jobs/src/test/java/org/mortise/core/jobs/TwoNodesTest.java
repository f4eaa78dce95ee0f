package org.mortise.core.jobs;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.Test;
import org.mortise.api.jobs.Job;
import org.mortise.api.jobs.JobRun;
import org.mortise.core.persistence.Sql;
import org.mortise.core.testing.Eventually;
import org.mortise.core.testing.LocalTransactions;
import org.mortise.core.testing.TestDatabase;

/** Two nodes on one database, one of which may be killed. */
public class TwoNodesTest {

    private static final String JOB = "acorn.tidy";
    private static final int ROUNDS = 20;

    private final HandClock clock = new HandClock();
    private final DataSource database = TestDatabase.migrated("org.mortise.core.jobs");
    private final Node one = new Node("one", database, clock);
    private final Node two = new Node("two", database, clock);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch enough = new CountDownLatch(1);

    @Test
    public void aJobRunsOnOneNodeAtATime() throws Exception {
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Job job = run -> {
            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            for (int i = 0; i < 50; i++) {
                Thread.yield();
            }
            atWork.decrementAndGet();
        };
        one.with(JOB, job).look();
        two.with(JOB, job).look();
        for (int round = 1; round <= ROUNDS; round++) {
            int ended = round;
            clock.pass(Node.PERIOD);
            lookTogether();
            Eventually.that("run " + round, () -> {
                one.look();
                two.look();
                return one.ended(JOB, ended);
            });
        }
        assertEquals(1, most.get());
        assertEquals(ROUNDS, one.item(JOB).runs());
        assertEquals("OK", one.item(JOB).outcome());
    }

    /** So that both read the same row before either has taken it, sooner or later. */
    private void lookTogether() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (Node node : List.of(one, two)) {
            Thread thread = new Thread(() -> {
                waitFor(go);
                node.look();
            });
            thread.start();
            threads.add(thread);
        }
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** The table decides, whatever a node has read before. */
    @Test
    public void whatWasReadBeforeTheOtherTookItIsNotTaken() {
        one.withAtOnce(JOB, run -> {}).look();
        LocalTransactions transactions = new LocalTransactions(database);
        Sql sql = new Sql(transactions.dataSource());
        sql.update("update mortise_job set state = 'IDLE', runs = 7");
        JobTable table = new JobTable(sql, transactions, "three");
        JobTable.Due read = new JobTable.Due(JOB, 7);
        assertTrue(table.take(read, clock.instant(), clock.instant().plus(Scheduler.LEASE)));
        assertFalse(table.take(read, clock.instant(), clock.instant().plus(Scheduler.LEASE)));
        sql.update("update mortise_job set state = 'IDLE'");
        assertFalse("it ran meanwhile", table.take(read, clock.instant(), clock.instant()));
    }

    @Test
    public void aNodeThatWasKilledFreesItsJobWhenItIsBack() throws Exception {
        one.withAtOnce(JOB, this::hang).look();
        begun.await();
        two.with(JOB, run -> {}).look();
        assertEquals("the other one leaves it alone", 1, two.item(JOB).runs());
        CountDownLatch again = new CountDownLatch(1);
        Node back = new Node("one", database, clock).with(JOB, run -> waitFor(again));
        back.look();
        JobItem item = back.item(JOB);
        assertEquals("INTERRUPTED", item.outcome());
        assertEquals("it is due at once", "RUNNING", item.state());
        assertEquals(2, item.runs());
        again.countDown();
        Eventually.that("the end", () -> back.ended(JOB, 2));
        assertEquals("OK", back.item(JOB).outcome());
        enough.countDown();
    }

    @Test
    public void whatAKilledNodeWasAtIsSaidEvenIfItsPluginIsNotThere() throws Exception {
        one.withAtOnce(JOB, this::hang).look();
        begun.await();
        Node back = new Node("one", database, clock).look();
        JobItem item = back.item(JOB);
        assertEquals("INTERRUPTED", item.outcome());
        assertEquals("IDLE", item.state());
        assertEquals(clock.instant(), item.endedAt());
        assertEquals(clock.instant(), item.dueAt());
        assertTrue(item.message(), item.message().contains("ended"));
        enough.countDown();
    }

    @Test
    public void anotherNodeTakesOverFromOneThatIsNotHeardOf() throws Exception {
        AtomicReference<JobRun> lost = new AtomicReference<>();
        one.withAtOnce(JOB, run -> {
            lost.set(run);
            hang(run);
            run.say("too late");
        });
        one.look();
        begun.await();
        CountDownLatch twoMayEnd = new CountDownLatch(1);
        two.with(JOB, run -> {
            run.say("in time");
            waitFor(twoMayEnd);
        });
        two.look();
        clock.pass(Scheduler.LEASE.minusSeconds(1));
        two.look();
        assertEquals("still one's", 1, two.item(JOB).runs());
        clock.pass(Duration.ofSeconds(2));
        assertTrue("one knows without asking", lost.get().stopping());
        two.look();
        assertEquals(2, two.item(JOB).runs());
        Eventually.that("two has said something", () -> {
            two.look();
            return "in time".equals(two.item(JOB).message());
        });
        // One is heard of again, and must spoil nothing of two's.
        enough.countDown();
        Eventually.that(
                "one's run has returned", () -> one.guard.figures().get(0).calls() == 1);
        one.look().look();
        assertEquals("RUNNING", two.item(JOB).state());
        assertEquals("in time", two.item(JOB).message());
        twoMayEnd.countDown();
        Eventually.that("two's end", () -> two.ended(JOB, 2));
        assertEquals("OK", one.item(JOB).outcome());
    }

    @Test
    public void aNodeThatIsHeardOfKeepsItsJobForAsLongAsItTakes() throws Exception {
        one.withAtOnce(JOB, this::hang).look();
        begun.await();
        two.with(JOB, run -> {}).look();
        for (int i = 0; i < 100; i++) {
            clock.pass(Scheduler.LEASE.dividedBy(2));
            one.look();
            two.look();
        }
        assertEquals(1, two.item(JOB).runs());
        enough.countDown();
        Eventually.that("the end", () -> one.ended(JOB, 1));
    }

    private void hang(JobRun run) {
        begun.countDown();
        waitFor(enough);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
