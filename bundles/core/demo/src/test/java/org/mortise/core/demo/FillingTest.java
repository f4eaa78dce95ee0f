package org.mortise.core.demo;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.mortise.api.records.DemoData;
import org.mortise.api.records.DemoRequest;
import org.mortise.api.records.Records;
import org.mortise.api.security.Caller;
import org.mortise.core.capabilities.Capabilities;
import org.mortise.core.persistence.Sql;
import org.mortise.core.testing.FakeCallers;
import org.mortise.core.testing.TestDatabase;

public class FillingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final FakeCallers callers = new FakeCallers();
    private final Sql sql = new Sql(TestDatabase.migrated("org.mortise.core.demo"));
    private final FilledSources filled = new FilledSources(sql);
    private final MadeRecords made = new MadeRecords(sql);
    private final Filling filling = new Filling(noRecords(), callers, Capabilities.unlimited(), filled, made, 2);
    private final List<String> progress = new ArrayList<>();

    /** Remembers what it was asked. */
    private class Source implements DemoData {
        final List<DemoRequest> requests = new ArrayList<>();
        final List<Caller> asked = new ArrayList<>();
        int random;

        @Override
        public void fill(DemoRequest request) {
            requests.add(request);
            asked.add(callers.current());
            random = request.random().nextInt();
        }
    }

    private final class OtherSource extends Source {}

    private static final class Broken implements DemoData {
        @Override
        public void fill(DemoRequest request) {
            throw new IllegalStateException("no wood");
        }
    }

    @Test
    public void asksEachAsThePlatformWithTheSameSeed() throws InterruptedException {
        Source first = new Source();
        OtherSource second = new OtherSource();
        run(first, second);
        assertEquals(List.of(Caller.SYSTEM), first.asked);
        assertEquals(TODAY, first.requests.get(0).today());
        assertEquals(20, first.requests.get(0).scaled(10));
        assertEquals(first.random, second.random);
        assertEquals(2, progress.size());
    }

    @Test
    public void asksNobodyTwice() throws InterruptedException {
        Source source = new Source();
        run(source);
        run(source);
        assertEquals(1, source.requests.size());
    }

    @Test
    public void whoComesLaterIsAskedAtTheNextStart() throws InterruptedException {
        OtherSource late = new OtherSource();
        run(new Source());
        run(new Source(), late);
        assertEquals(1, late.requests.size());
    }

    @Test
    public void aFailureStopsNobodyElseAndIsNotTakenForDone() throws InterruptedException {
        Source sound = new Source();
        run(new Broken(), sound);
        assertEquals(1, sound.requests.size());
        assertFalse(filled.contains(Broken.class.getName()));
        assertTrue(filled.contains(Source.class.getName()));
    }

    @Test
    public void asksNobodyAfterAClearing() throws InterruptedException {
        made.cleared("somebody");
        Source late = new Source();
        run(late);
        assertEquals(0, late.requests.size());
    }

    @Test(expected = InterruptedException.class)
    public void stopsBetweenTwoSources() throws InterruptedException {
        Thread.currentThread().interrupt();
        run(new Source());
    }

    private void run(DemoData... sources) throws InterruptedException {
        filling.run(List.of(sources), TODAY, progress::add);
    }

    private static Records noRecords() {
        return (Records) Proxy.newProxyInstance(
                Records.class.getClassLoader(), new Class<?>[] {Records.class}, (proxy, method, arguments) -> {
                    throw new AssertionError(method);
                });
    }
}
