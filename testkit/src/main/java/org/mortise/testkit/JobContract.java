package org.mortise.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.Test;
import org.mortise.api.jobs.Job;
import org.mortise.api.records.RecordData;

/** What the platform relies on in every {@link Job}. */
public abstract class JobContract {

    /** What a plugin that leaves is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** @param records in which your job works */
    protected abstract Job job(MemoryRecords records);

    /** Puts into the records what the job has to do. Whatever it talks to has to be there, too. */
    protected abstract void work(MemoryRecords records);

    /** What is to be the same however often it ran, such as all records in their final state, as text. */
    protected abstract String outcome(MemoryRecords records);

    @Test
    public void withNothingToDoItEnds() {
        job(new MemoryRecords()).run(new MemoryJobRun(false));
    }

    /** After a crash it is called once more, and does nothing twice. */
    @Test
    public void runningTwiceIsRunningOnce() {
        MemoryRecords records = new MemoryRecords();
        work(records);
        Job job = job(records);
        job.run(new MemoryJobRun(false));
        String once = outcome(records);
        job.run(new MemoryJobRun(false));
        assertEquals(once, outcome(records));
    }

    @Test
    public void itStopsWhenItIsTold() {
        MemoryRecords records = new MemoryRecords();
        work(records);
        long begin = System.nanoTime();
        job(records).run(new MemoryJobRun(true));
        long took = System.nanoTime() - begin;
        assertTrue("it took " + took / 1_000_000 + " ms", took < PATIENCE.toNanos());
    }

    @Test
    public void noThreadIsLeftBehind() {
        MemoryRecords records = new MemoryRecords();
        work(records);
        Job job = job(records);
        Set<Thread> before = threads();
        job.run(new MemoryJobRun(false));
        Set<Thread> left = threads();
        left.removeAll(before);
        assertEquals("threads that outlive the plugin keep its classes in memory", Set.of(), left);
    }

    /** Those of the JDK, which every plugin shares, aside. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .filter(thread ->
                        !thread.getName().matches("Keep-Alive-.*|HTTP-Dispatcher|server-timer|idle-timeout-task"))
                .collect(Collectors.toSet());
    }

    /** For {@link #outcome}: type, id and values, versions aside. */
    protected static String text(RecordData record) {
        return record.type() + " " + record.id() + " " + new TreeMap<>(record.values());
    }
}
