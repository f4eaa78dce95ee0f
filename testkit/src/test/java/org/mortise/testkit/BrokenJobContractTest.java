package org.mortise.testkit;

import static org.junit.Assert.assertEquals;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Test;
import org.mortise.api.jobs.Job;
import org.mortise.api.records.Query;
import org.mortise.api.records.Write;

/** Whoever breaks the contract of jobs is told. */
public class BrokenJobContractTest {

    private static CountDownLatch end = new CountDownLatch(1);

    @After
    public void letThreadsEnd() {
        end.countDown();
        end = new CountDownLatch(1);
    }

    /** Does everything again, leaves a thread behind, does not listen, and wants something to do. */
    public static class Working extends JobContract {
        @Override
        protected Job job(MemoryRecords records) {
            return run -> {
                var first = records.query(Query.of("task")).items().get(0);
                records.write(Write.create("task", first.values()));
                CountDownLatch until = end;
                Thread left = new Thread(() -> await(until, 60));
                left.setDaemon(true);
                left.start();
                if (run.stopping()) {
                    await(until, 6);
                }
            };
        }

        private static void await(CountDownLatch until, int seconds) {
            try {
                until.await(seconds, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        protected void work(MemoryRecords records) {
            records.put("task", Map.of("state", "Open"));
        }

        @Override
        protected String outcome(MemoryRecords records) {
            return String.valueOf(records.query(Query.of("task")).items().size());
        }
    }

    @Test
    public void aJobThatKeepsToNothingIsFoundOut() {
        assertEquals(
                "itStopsWhenItIsTold, noThreadIsLeftBehind, runningTwiceIsRunningOnce, withNothingToDoItEnds",
                Failures.of(Working.class));
    }
}
