package org.mortise.core.jobs;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.Test;
import org.mortise.api.jobs.Job;
import org.mortise.core.testing.Eventually;
import org.mortise.core.testing.TestDatabase;

/** When a job runs, how often, and what is seen of it. */
public class PlannedRunsTest {

    private static final String JOB = "acorn.tidy";

    private final HandClock clock = new HandClock();
    private final DataSource database = TestDatabase.migrated("org.mortise.core.jobs");
    private final Node node = new Node("one", database, clock);
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    public void aNewJobIsDueAfterItsPeriodAndAgainAPeriodAfterItsEnd() throws Exception {
        CountDownLatch enough = new CountDownLatch(1);
        node.with(JOB, run -> waitFor(enough)).look();
        assertEquals(clock.instant().plus(Node.PERIOD), node.item(JOB).dueAt());
        clock.pass(Node.PERIOD.minusSeconds(1));
        node.look();
        assertEquals(0, node.item(JOB).runs());
        clock.pass(Duration.ofSeconds(1));
        node.look();
        assertEquals("RUNNING", node.item(JOB).state());
        clock.pass(Duration.ofSeconds(7));
        enough.countDown();
        Eventually.that("the end", () -> node.ended(JOB, 1));
        JobItem item = node.item(JOB);
        assertEquals("OK", item.outcome());
        assertEquals(clock.instant(), item.endedAt());
        assertEquals(clock.instant().minusSeconds(7), item.startedAt());
        assertEquals(clock.instant().plus(Node.PERIOD), item.dueAt());
        assertEquals(0, item.failures());
        clock.pass(Node.PERIOD);
        node.look();
        Eventually.that("the second end", () -> node.ended(JOB, 2));
    }

    @Test
    public void aNewJobThatAsksForItRunsAtOnceButNotAtEachStart() throws Exception {
        node.withAtOnce(JOB, run -> runs.incrementAndGet()).look();
        Eventually.that("the end", () -> node.ended(JOB, 1));
        Node next = new Node("one", database, clock).withAtOnce(JOB, run -> runs.incrementAndGet());
        next.look().look();
        assertEquals(1, next.item(JOB).runs());
        assertEquals(1, runs.get());
    }

    @Test
    public void aShorterPeriodCountsFromNowOn() {
        node.look();
        node.present.add(run -> {}, "acorn", Map.of("mortise.job", JOB, "mortise.every", "P30D"));
        node.look();
        Node next = new Node("one", database, clock).with(JOB, run -> {}).look();
        assertEquals(clock.instant().plus(Node.PERIOD), next.item(JOB).dueAt());
        assertEquals(Node.PERIOD.toSeconds(), next.item(JOB).everySeconds());
    }

    @Test
    public void administratorsSeeHowFarItIs() throws Exception {
        CountDownLatch enough = new CountDownLatch(1);
        node.withAtOnce(JOB, run -> {
            run.progress(3, 10);
            run.say("third of ten\nwith\0care" + "x".repeat(2000));
            waitFor(enough);
            run.progress(10, 0);
            run.say("done");
        });
        Eventually.that("the progress", () -> {
            node.look();
            return node.item(JOB).done() != null && node.item(JOB).message() != null;
        });
        JobItem item = node.item(JOB);
        assertEquals("RUNNING", item.state());
        assertEquals(3L, (long) item.done());
        assertEquals(10L, (long) item.total());
        assertTrue(item.message(), item.message().startsWith("third of ten with care"));
        assertEquals(1000, item.message().length());
        assertNull(item.endedAt());
        enough.countDown();
        Eventually.that("the end", () -> node.ended(JOB, 1));
        assertEquals("done", node.item(JOB).message());
        assertEquals(10L, (long) node.item(JOB).done());
        assertNull(node.item(JOB).total());
    }

    @Test
    public void itActsForItsPluginAndOnTwoThreadsAtMost() throws Exception {
        CountDownLatch enough = new CountDownLatch(1);
        List<String> begun = new CopyOnWriteArrayList<>();
        for (String name : List.of("acorn.a", "acorn.b", "acorn.c")) {
            node.withAtOnce(name, run -> {
                begun.add(node.callers.current().name() + " through "
                        + node.callers.current().origin());
                waitFor(enough);
            });
        }
        Eventually.that("two at work", () -> {
            node.look();
            return begun.size() == 2;
        });
        node.look().look();
        assertEquals(List.of("system through plugin:acorn", "system through plugin:acorn"), begun);
        assertEquals(
                1,
                node.asAdministrator(node.desk::all).stream()
                        .filter(item -> item.runs() == 0)
                        .count());
        enough.countDown();
        Eventually.that("the third", () -> {
            node.look();
            return begun.size() == 3;
        });
    }

    @Test
    public void aJobWhosePluginIsAwayKeepsItsRowAndGoesOnWhenItIsBack() throws Exception {
        Job tidy = run -> runs.incrementAndGet();
        node.with(JOB, tidy).look();
        node.present.remove(tidy);
        clock.pass(Node.PERIOD.multipliedBy(2));
        node.look().look();
        assertFalse(node.item(JOB).present());
        assertEquals(0, node.item(JOB).runs());
        node.with(JOB, tidy).look();
        assertTrue(node.item(JOB).present());
        Eventually.that("the run that was due", () -> node.ended(JOB, 1));
    }

    @Test
    public void whileAPluginIsExchangedTheLaterOneCounts() throws Exception {
        Job later = run -> runs.incrementAndGet();
        node.with(JOB, run -> runs.addAndGet(100)).with(JOB, later).look();
        clock.pass(Node.PERIOD);
        Eventually.that("the run", () -> node.ended(JOB, 1));
        assertEquals(1, runs.get());
        node.present.remove(later);
        clock.pass(Node.PERIOD);
        Eventually.that("the exchange was taken back", () -> node.ended(JOB, 2));
        assertEquals(101, runs.get());
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
