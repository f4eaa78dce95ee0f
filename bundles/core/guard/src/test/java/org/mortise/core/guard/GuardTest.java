package org.mortise.core.guard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;

public class GuardTest {

    private static final Duration LIMIT = Duration.ofHours(1);

    private final List<String> quarantined = new ArrayList<>();
    private long now;
    private final Guard guard = new Guard(
            any -> "acorn",
            true,
            3,
            Duration.ofSeconds(10),
            () -> now,
            (plugin, cause) -> quarantined.add(plugin + ": " + cause));

    @Test
    public void whatFailsTooOftenIsQuarantinedOnce() {
        fail();
        fail();
        assertEquals(List.of(), quarantined);
        fail();
        assertEquals(
                List.of("acorn: It fails too often, the last time at a test: java.lang.IllegalStateException: broken."),
                quarantined);
        fail();
        assertEquals(1, quarantined.size());
        assertEquals(4, guard.figures().get(0).failures());
    }

    @Test
    public void failuresOfLongAgoDoNotCount() {
        fail();
        fail();
        now = Duration.ofSeconds(11).toNanos();
        fail();
        assertEquals(List.of(), quarantined);
    }

    @Test
    public void aRefusalIsNoFailure() {
        for (int i = 0; i < 5; i++) {
            assertThrows(
                    ProblemException.class,
                    () -> call(() -> {
                        throw ProblemException.of(ProblemType.INVALID, "no");
                    }));
        }
        assertEquals(List.of(), quarantined);
        assertEquals(0, guard.figures().get(0).failures());
        assertEquals(5, guard.figures().get(0).calls());
    }

    @Test
    public void theCoreIsNotQuarantined() {
        Guard core =
                new Guard(any -> Guard.CORE, true, 1, LIMIT, () -> now, (plugin, cause) -> quarantined.add(plugin));
        assertThrows(IllegalStateException.class, () -> core.run(this, "test", "a test", LIMIT, GuardTest::broken));
        assertEquals(List.of(), quarantined);
    }

    @Test
    public void whatIsOverItsTimeIsInterruptedWithinItsCallAndCountedOnce() {
        OpenCall call = guard.begin(this, "test", "a test", Duration.ZERO);
        guard.look();
        guard.look();
        assertTrue(call.overdue());
        assertTrue("interrupted", call.end());
        assertFalse("nothing is left on the thread", Thread.currentThread().isInterrupted());
        call.failed(new IllegalStateException("interrupted"));
        call.close();
        guard.look();
        assertEquals(1, guard.figures().get(0).overdue());
        assertEquals(1, guard.figures().get(0).failures());
        fail();
        assertEquals("one call is charged once, however it ends", List.of(), quarantined);
        fail();
        assertEquals(1, quarantined.size());
    }

    @Test
    public void withoutInterruptsItIsOnlyTold() {
        Guard patient =
                new Guard(any -> "acorn", false, 1, LIMIT, () -> now, (plugin, cause) -> quarantined.add(plugin));
        OpenCall call = patient.begin(this, "test", "a test", Duration.ZERO);
        patient.look();
        assertFalse(call.end());
        call.close();
        assertEquals(List.of("acorn"), quarantined);
    }

    @Test
    public void aRequestIsNeverInterruptedAndChargedForEachLimitThatPasses() {
        OpenCall call = guard.beginRequest(this, "GET cards", Duration.ofNanos(1));
        guard.look();
        guard.look();
        assertEquals(List.of(), quarantined);
        guard.look();
        assertEquals(
                List.of("acorn: It fails too often, the last time at GET cards takes more than 0.0 seconds."),
                quarantined);
        for (int i = 0; i < 3; i++) {
            guard.look();
        }
        assertEquals("it has been enough", 1, quarantined.size());
        assertFalse("interrupted", call.end());
        call.close();
        CallFigures figures = guard.figures().get(0);
        assertEquals("rest", figures.kind());
        assertEquals(1, figures.overdue());
        assertEquals(0, figures.failures());
    }

    private void fail() {
        assertThrows(IllegalStateException.class, () -> call(GuardTest::broken));
    }

    private static void broken() {
        throw new IllegalStateException("broken");
    }

    private void call(Runnable work) {
        guard.run(this, "test", "a test", LIMIT, work);
    }
}
