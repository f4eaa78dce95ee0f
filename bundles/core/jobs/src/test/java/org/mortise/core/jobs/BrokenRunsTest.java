package org.mortise.core.jobs;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.jobs.Job;
import org.mortise.api.jobs.JobRun;
import org.mortise.core.testing.Eventually;
import org.mortise.core.testing.TestDatabase;

/** Jobs that throw, hang or are broken off. */
public class BrokenRunsTest {

    private static final String JOB = "acorn.tidy";

    private final HandClock clock = new HandClock();
    private final DataSource database = TestDatabase.migrated("org.mortise.core.jobs");
    private final AtomicBoolean away = new AtomicBoolean();
    private final Node node = new Node("one", UnreliableDatabase.of(database, away::get), clock);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch enough = new CountDownLatch(1);

    @Test
    public void whatItThrowsIsCountedAndChargedAndTheNextRunIsDueAsAlways() throws Exception {
        node.withAtOnce(JOB, run -> {
            throw new IllegalStateException("the other system is away");
        });
        Eventually.that("the end", () -> node.ended(JOB, 1));
        JobItem item = node.item(JOB);
        assertEquals("FAILED", item.outcome());
        assertEquals(1, item.failures());
        assertTrue(item.message(), item.message().contains("the other system is away"));
        assertEquals(clock.instant().plus(Node.PERIOD), item.dueAt());
        assertEquals(1, node.guard.figures().get(0).failures());
        assertEquals("job", node.guard.figures().get(0).kind());
        assertEquals(List.of(), node.quarantined);
        clock.pass(Node.PERIOD);
        Eventually.that("the second end", () -> node.ended(JOB, 2));
        assertEquals("one failure too many", List.of("acorn"), node.quarantined);
    }

    @Test
    public void anErrorKeepsNoThreadAndNoRow() throws Exception {
        node.withAtOnce(JOB, run -> {
            throw new AssertionError("no exception");
        });
        Eventually.that("the end", () -> node.ended(JOB, 1));
        assertEquals("FAILED", node.item(JOB).outcome());
    }

    @Test
    public void aRefusalFailsTheRunButIsChargedToNobody() throws Exception {
        node.withAtOnce(JOB, run -> {
            throw ProblemException.of(ProblemType.UNAVAILABLE, "on its way up");
        });
        Eventually.that("the end", () -> node.ended(JOB, 1));
        assertEquals("FAILED", node.item(JOB).outcome());
        assertEquals(0, node.guard.figures().get(0).failures());
    }

    @Test
    public void aPluginThatLeavesIsWaitedForAndItsRunIsDueAgain() throws Exception {
        Job patient = run -> {
            begun.countDown();
            while (!run.stopping()) {
                Thread.onSpinWait();
            }
            run.say("half of it");
        };
        node.withAtOnce(JOB, patient).look();
        begun.await();
        node.present.remove(patient);
        assertTrue(node.ended(JOB, 1));
        JobItem item = node.item(JOB);
        assertEquals("INTERRUPTED", item.outcome());
        assertEquals("half of it", item.message());
        assertEquals(0, item.failures());
        node.with(JOB, run -> {});
        Eventually.that("it goes on", () -> node.ended(JOB, 2));
        assertEquals("OK", node.item(JOB).outcome());
    }

    @Test
    public void whatIsThrownWhileThePluginLeavesIsNoFailure() throws Exception {
        Job hasty = run -> {
            begun.countDown();
            while (!run.stopping()) {
                Thread.onSpinWait();
            }
            throw new IllegalStateException("a service has gone");
        };
        node.withAtOnce(JOB, hasty).look();
        begun.await();
        node.present.remove(hasty);
        assertTrue(node.ended(JOB, 1));
        assertEquals("INTERRUPTED", node.item(JOB).outcome());
        assertEquals(0, node.guard.figures().get(0).failures());
    }

    @Test
    public void whatWasDoneBeforeAnybodyAskedIsDone() throws Exception {
        Job deaf = run -> {
            begun.countDown();
            waitFor(enough);
        };
        node.withAtOnce(JOB, deaf).look();
        begun.await();
        Thread leaving = new Thread(() -> node.present.remove(deaf));
        leaving.start();
        Eventually.that("it is gone", () -> !node.item(JOB).present());
        enough.countDown();
        leaving.join();
        assertTrue(node.ended(JOB, 1));
        assertEquals("OK", node.item(JOB).outcome());
    }

    @Test
    public void aJobThatHangsIsToldAndKeepsNobodyWaiting() throws Exception {
        AtomicReference<JobRun> hanging = new AtomicReference<>();
        node.withAtOnce(JOB, run -> {
            hanging.set(run);
            waitFor(enough);
            assertTrue(run.stopping());
        });
        node.withAtOnce("acorn.deaf", run -> waitFor(enough)).look();
        node.withAtOnce("acorn.other", run -> {});
        Eventually.that("they are over their time, and a third one gets a thread", () -> {
            node.guard.look();
            return node.ended("acorn.other", 1);
        });
        assertTrue(hanging.get().stopping());
        enough.countDown();
        Eventually.that("the end", () -> node.ended(JOB, 1) && node.ended("acorn.deaf", 1));
        assertEquals("FAILED", node.item(JOB).outcome());
        assertTrue(node.item(JOB).message(), node.item(JOB).message().contains("longer than"));
        assertEquals(
                "it did not notice, and did all", "OK", node.item("acorn.deaf").outcome());
    }

    @Test
    public void aServerThatStopsLetsItEndAndItIsDueAtTheNextStart() throws Exception {
        node.withAtOnce(JOB, run -> {
            begun.countDown();
            while (!run.stopping()) {
                Thread.onSpinWait();
            }
        });
        node.look();
        begun.await();
        node.scheduler.stop(Duration.ofSeconds(30));
        node.look();
        JobItem item = node.item(JOB);
        assertEquals("INTERRUPTED", item.outcome());
        assertEquals("IDLE", item.state());
        node.look();
        assertEquals("nothing begins any more", 1, node.item(JOB).runs());
        Node next = new Node("one", database, clock).with(JOB, run -> {});
        Eventually.that("it goes on", () -> next.ended(JOB, 2));
    }

    @Test
    public void anEndThatCouldNotBeWrittenIsWrittenLater() throws Exception {
        node.withAtOnce(JOB, run -> {
            begun.countDown();
            waitFor(enough);
        });
        node.look();
        begun.await();
        away.set(true);
        enough.countDown();
        Eventually.that("it has returned", () -> node.guard.figures().get(0).calls() == 1);
        node.look();
        away.set(false);
        assertEquals("RUNNING", node.item(JOB).state());
        Eventually.that("the end", () -> node.ended(JOB, 1));
        assertEquals("OK", node.item(JOB).outcome());
    }

    @Test
    public void aNodeWithoutItsDatabaseTellsTheJobWhenOthersMayRunIt() throws Exception {
        AtomicReference<JobRun> mine = new AtomicReference<>();
        node.withAtOnce(JOB, run -> {
            mine.set(run);
            begun.countDown();
            waitFor(enough);
        });
        node.look();
        begun.await();
        clock.pass(Scheduler.LEASE.minusSeconds(20));
        node.look();
        clock.pass(Scheduler.LEASE.minusSeconds(1));
        assertFalse("it was made longer", mine.get().stopping());
        away.set(true);
        clock.pass(Duration.ofSeconds(2));
        node.look();
        assertTrue(mine.get().stopping());
        enough.countDown();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
