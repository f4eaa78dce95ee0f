package org.mortise.core.jobs;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.jobs.Job;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.Caller;
import org.mortise.core.testing.Eventually;
import org.mortise.core.testing.TestDatabase;

/** What administrators do with jobs, and nobody else. */
public class JobDeskTest {

    private static final String JOB = "acorn.tidy";

    private final HandClock clock = new HandClock();
    private final Node node = new Node("one", TestDatabase.migrated("org.mortise.core.jobs"), clock);
    private final CountDownLatch enough = new CountDownLatch(1);
    private final Job job = run -> {
        try {
            enough.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    };

    @Before
    public void aJobThatIsNotDue() {
        node.with(JOB, job).look();
    }

    @Test
    public void aRunByHandBeginsAtOnceAndOnlyOnce() throws Exception {
        assertEquals("RUNNING", node.asAdministrator(() -> node.desk.run(JOB)).state());
        assertEquals("job-running", refused(() -> node.desk.run(JOB)).code());
        enough.countDown();
        Eventually.that("the end", () -> node.ended(JOB, 1));
        assertEquals(clock.instant().plus(Node.PERIOD), node.item(JOB).dueAt());
        assertEquals(List.of("job-started-by-hand acorn.tidy"), told());
    }

    @Test
    public void aPausedJobRunsByHandAlone() throws Exception {
        enough.countDown();
        assertTrue(node.asAdministrator(() -> node.desk.pause(JOB)).paused());
        node.asAdministrator(() -> node.desk.pause(JOB));
        clock.pass(Node.PERIOD);
        node.look().look();
        assertEquals(0, node.item(JOB).runs());
        node.asAdministrator(() -> node.desk.run(JOB));
        Eventually.that("the end", () -> node.ended(JOB, 1));
        clock.pass(Node.PERIOD);
        node.look().look();
        assertEquals(1, node.item(JOB).runs());
        assertFalse(node.asAdministrator(() -> node.desk.resume(JOB)).paused());
        Eventually.that("its time has passed", () -> node.ended(JOB, 2));
        assertEquals(
                List.of("job-paused acorn.tidy", "job-started-by-hand acorn.tidy", "job-resumed acorn.tidy"), told());
    }

    @Test
    public void whatIsNotHereIsNotRun() {
        node.present.remove(job);
        assertEquals("job-absent", refused(() -> node.desk.run(JOB)).code());
        assertTrue(node.asAdministrator(() -> node.desk.pause(JOB)).paused());
        assertEquals(List.of("job-paused acorn.tidy"), told());
    }

    @Test
    public void whatNeverWasIsNotFound() {
        for (Runnable act : List.<Runnable>of(
                () -> node.desk.run("no"), () -> node.desk.pause("no"), () -> node.desk.resume("no"))) {
            assertEquals(ProblemType.NOT_FOUND, refused(act).type());
        }
    }

    @Test
    public void othersAreRefused() {
        Caller una = new Caller(UUID.randomUUID(), "una", false, "rest");
        for (Runnable act : List.<Runnable>of(
                node.desk::all,
                () -> node.desk.run(JOB),
                () -> node.desk.run("no"),
                () -> node.desk.pause(JOB),
                () -> node.desk.resume(JOB))) {
            ProblemException refusal =
                    assertThrows(ProblemException.class, () -> node.callers.as(una, () -> done(act)));
            assertEquals(ProblemType.FORBIDDEN, refusal.type());
        }
        assertEquals(List.of(), told());
    }

    private ProblemException refused(Runnable act) {
        return assertThrows(ProblemException.class, () -> node.asAdministrator(() -> done(act)));
    }

    private static Void done(Runnable act) {
        act.run();
        return null;
    }

    private List<String> told() {
        return node.audit.stream().map(JobDeskTest::words).toList();
    }

    private static String words(AuditEvent event) {
        assertEquals("job", event.subjectType());
        return event.action() + " " + event.subjectId();
    }
}
