package org.mortise.core.guard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.plugins.GuardedCall;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Caller;
import org.mortise.core.testing.Eventually;
import org.mortise.core.testing.FakeCallers;

public class WaitingCallsTest {

    private static final Caller ANNA = new Caller(java.util.UUID.randomUUID(), "anna", false, "rest");

    private final List<String> transactions = Collections.synchronizedList(new ArrayList<>());
    private final FakeCallers callers = new FakeCallers();
    private final Guard guard = new Guard(
            any -> "acorn", false, Integer.MAX_VALUE, Duration.ofSeconds(1), System::nanoTime, (plugin, cause) -> {});
    private final WaitingCalls calls = new WaitingCalls(guard, callers, new Told());
    private final CountDownLatch hanging = new CountDownLatch(1);

    @After
    public void letGo() {
        hanging.countDown();
        calls.close();
    }

    @Test
    public void itIsDoneInTheNameOfTheCallerOnAnotherThread() {
        Thread here = Thread.currentThread();
        assertEquals("anna", ask(Duration.ofMinutes(1), () -> callers.current().name()));
        assertTrue(ask(Duration.ofMinutes(1), () -> Thread.currentThread() != here));
    }

    @Test
    public void whatFailsIsCountedAndARefusalPassesAsItIs() {
        ProblemException failed = assertThrows(
                ProblemException.class,
                () -> ask(Duration.ofMinutes(1), () -> {
                    throw new NoClassDefFoundError("Gone");
                }));
        assertEquals("extension-failed", failed.code());
        assertEquals("The scorer size of the plugin acorn failed; tell your administrator.", failed.detail());
        ProblemException no = ProblemException.of(ProblemType.INVALID, "no");
        assertEquals(
                no,
                assertThrows(
                        ProblemException.class,
                        () -> ask(Duration.ofMinutes(1), () -> {
                            throw no;
                        })));
        assertEquals(1, guard.figures().get(0).failures());
    }

    @Test
    public void whatHangsIsNotWaitedForAndLosesItsTransaction() throws Exception {
        ProblemException overdue = assertThrows(ProblemException.class, () -> change(Duration.ofMillis(1), this::hang));
        assertEquals("extension-overdue", overdue.code());
        assertEquals(List.of("begin"), transactions);
        guard.look();
        assertEquals(1, guard.figures().get(0).overdue());
        hanging.countDown();
        Eventually.that("it is rolled back", () -> transactions.equals(List.of("begin", "rollback")));
    }

    @Test
    public void whatIsDoneInTimeIsCommitted() {
        assertEquals("done", change(Duration.ofMinutes(1), () -> "done"));
        assertEquals(List.of("begin", "commit"), transactions);
    }

    @Test
    public void aPluginThatHangsHasSomeThreadsAndNoMore() {
        String code = "";
        for (int i = 0; i < 100 && !code.equals("extension-busy"); i++) {
            code = assertThrows(
                            ProblemException.class,
                            () -> ask(Duration.ofMillis(1).minusMillis(500), this::hang))
                    .code();
        }
        assertEquals("extension-busy", code);
    }

    private String hang() {
        try {
            hanging.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "too late";
    }

    private <T> T ask(Duration limit, Supplier<T> work) {
        return callers.as(ANNA, () -> calls.ask(new GuardedCall(this, "scorer", "size", limit), work));
    }

    private <T> T change(Duration limit, Supplier<T> work) {
        return callers.as(ANNA, () -> calls.change(new GuardedCall(this, "action", "grow", limit), work));
    }

    /** Transactions that say what becomes of them. */
    private final class Told implements Transactions {
        @Override
        public <T> T required(Supplier<T> work) {
            transactions.add("begin");
            try {
                T result = work.get();
                transactions.add("commit");
                return result;
            } catch (RuntimeException e) {
                transactions.add("rollback");
                throw e;
            }
        }

        @Override
        public <T> T requiresNew(Supplier<T> work) {
            return required(work);
        }

        @Override
        public void afterCommit(Runnable action) {
            action.run();
        }

        @Override
        public void setRollbackOnly() {
            throw new UnsupportedOperationException();
        }
    }
}
